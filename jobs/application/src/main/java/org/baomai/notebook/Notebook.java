package org.baomai.notebook;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.baomai.base.Fold;
import org.baomai.lake.LakeReader;
import org.baomai.lake.ReprintCounting;
import org.baomai.lake.Selection;
import org.baomai.lake.store.Lake;
import org.baomai.rows.PlainValues;
import org.baomai.run.LocalPath;
import org.baomai.run.Session;
import org.baomai.search.Concordance;
import org.baomai.show.HtmlConcordance;
import org.baomai.show.HtmlTable;
import org.baomai.show.KwicLine;
import org.baomai.show.LinesChart;
import org.baomai.show.NamedSeries;
import org.baomai.show.SeriesChart;
import org.baomai.show.SeriesPoint;
import org.baomai.trend.Granularity;
import org.baomai.word.search.TextQuery;

/**
 * What a notebook calls: opens a lake, and gives tables, charts and concordances as HTML to be
 * displayed. Every text of the pages is escaped.
 */
public final class Notebook {
  private static final int MOST_ROWS = 200;
  private static final int CONTEXT = 20;

  private Notebook() {}

  /**
   * Opens a lake at its last published state, in the session of this notebook: on this machine,
   * unless the system property {@code spark.master} names a cluster.
   *
   * @param lakePath folder of the tables
   * @throws org.baomai.lake.store.LakeException if it is none, or nothing has been published in it
   */
  public static LakeReader open(String lakePath) {
    return open(lakePath, Selection.ALL);
  }

  /**
   * Opens a lake, counting every printing of a text or each text once, and showing just these.
   *
   * @param reprints with or without
   * @throws IllegalArgumentException if it is neither
   */
  public static LakeReader open(String lakePath, String reprints) {
    return open(lakePath, new Selection(null, null, null, List.of(), ReprintCounting.of(reprints)));
  }

  private static LakeReader open(String lakePath, Selection selection) {
    SparkSession spark = Session.openAnywhere();
    String path = LocalPath.of(Path.of(lakePath));
    return LakeReader.of(Lake.open(spark, path), null, selection);
  }

  /** The first 200 rows as a table. */
  public static String table(Dataset<Row> rows) {
    List<Row> taken = rows.takeAsList(MOST_ROWS + 1);
    List<List<Object>> shown = taken.stream().limit(MOST_ROWS).map(PlainValues::of).toList();
    String table = HtmlTable.of(List.of(rows.columns()), shown);
    return taken.size() <= MOST_ROWS
        ? table
        : table + HtmlTable.note("Only the first " + MOST_ROWS + " rows are shown.");
  }

  /**
   * A term to begin with: the one with the clearest trend by month, otherwise the one in most
   * stories; 新闻 in a lake without terms.
   */
  public static String strikingTerm(LakeReader lake) {
    Dataset<Row> trends =
        lake.table("term_trends")
            .filter(col("scope").equalTo("all").and(col("granularity").equalTo("month")))
            .orderBy(col("q_value").asc_nulls_last(), abs(col("slope")).desc(), col("term"));
    Dataset<Row> counts =
        lake.table("term_counts")
            .groupBy("term")
            .agg(sum("df").as("stories"))
            .orderBy(col("stories").desc(), col("term"));
    return first(trends).or(() -> first(counts)).orElse("新闻");
  }

  private static Optional<String> first(Dataset<Row> terms) {
    return terms.select("term").takeAsList(1).stream().map(row -> row.getString(0)).findFirst();
  }

  /**
   * A term in every period with an issue, as the view {@code term_series} has it, over all
   * newspapers. Of a term that is both a word and a phrase, the layer with more of it.
   *
   * @param term as anyone writes it; it is folded
   * @param granularity day, week, month, quarter or year
   * @return no rows where the lake does not know the term
   */
  public static Dataset<Row> periods(LakeReader lake, String term, String granularity) {
    Column isTerm = col("term").equalTo(Fold.fold(term));
    String layer =
        lake
            .table("term_counts")
            .filter(isTerm)
            .groupBy("layer")
            .agg(sum("tf").as("occurrences"))
            .orderBy(col("occurrences").desc(), col("layer"))
            .takeAsList(1)
            .stream()
            .map(row -> row.getString(0))
            .findFirst()
            .orElse("word");
    return lake.table("term_series")
        .filter(
            isTerm
                .and(col("scope").equalTo("all"))
                .and(col("layer").equalTo(layer))
                .and(col("granularity").equalTo(granularity)))
        .orderBy("period")
        .drop("scope", "term", "granularity");
  }

  /**
   * A term's rate over time as a chart, with its interval, thin periods hollow; a note where there
   * is none.
   *
   * @param term as anyone writes it; it is folded
   * @param granularity day, week, month, quarter or year
   */
  public static String series(LakeReader lake, String term, String granularity) {
    List<SeriesPoint> points =
        periods(lake, term, granularity)
            .select("period", "rate", "low", "high", "thin")
            .collectAsList()
            .stream()
            .map(row -> point(row, 1, row.getBoolean(4)))
            .toList();
    return points.isEmpty()
        ? HtmlTable.note(
            "'" + term + "' is no term of this lake, or no page has a date to count by.")
        : SeriesChart.of(term, "occurrences a million words", Granularity.of(granularity), points);
  }

  /**
   * The largest topics of the published model over time as a chart, furniture of the genre left
   * out; a note where there are none.
   *
   * @param granularity day, week, month, quarter or year
   * @param most at most so many topics, at most {@link LinesChart#MOST}
   */
  public static String topics(LakeReader lake, String granularity, int most) {
    Map<String, List<SeriesPoint>> points = new LinkedHashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    Dataset<Row> rows =
        lake.sql(TOPICS)
            .filter(col("place").leq(most).and(col("granularity").equalTo(granularity)))
            .orderBy("place", "period")
            .select("period", "prevalence", "low", "high", "topic_id", "label");
    for (Row row : rows.collectAsList()) {
      labels.put(row.getString(4), row.getString(5));
      points
          .computeIfAbsent(row.getString(4), topic -> new ArrayList<>())
          .add(point(row, 100, false));
    }
    if (points.isEmpty()) {
      return HtmlTable.note(
          "No topics by "
              + granularity
              + " in this lake: the job 'topics' has not run on it, or there are too few stories.");
    }
    List<NamedSeries> series = new ArrayList<>();
    points.forEach((topic, course) -> series.add(new NamedSeries(labels.get(topic), course)));
    return LinesChart.of(
        "Topics 主题", "% of the stories' text", Granularity.of(granularity), series);
  }

  /**
   * A term, or any text, in its sentences.
   *
   * @param term as anyone writes it; it is folded; not empty
   * @param lines at most so many
   */
  public static String concordance(LakeReader lake, String term, int lines) {
    List<KwicLine> found = new ArrayList<>();
    try (Concordance concordance = new Concordance(lake, TextQuery.text(term), lines, CONTEXT)) {
      while (found.size() < lines && concordance.hasNext()) {
        found.add(concordance.next());
      }
    }
    return HtmlConcordance.of(found);
  }

  private static SeriesPoint point(Row row, double factor, boolean thin) {
    double value = factor * row.getDouble(1);
    // A period of one story has no interval.
    double low = row.isNullAt(2) ? value : factor * row.getDouble(2);
    double high = row.isNullAt(3) ? value : factor * row.getDouble(3);
    return new SeriesPoint(row.getLocalDate(0), value, low, high, thin);
  }

  private static final String TOPICS =
      """
      SELECT s.granularity, s.period, s.prevalence, s.low, s.high, t.topic_id, t.label, t.place
      FROM topic_trends s JOIN (
        SELECT model_id, topic_id, coalesce(name, label) AS label, row_number() OVER (ORDER BY rank, topic_id) AS place
        FROM topics JOIN topic_models USING (model_id)
        WHERE published AND NOT boilerplate) t ON s.model_id = t.model_id AND s.topic_id = t.topic_id""";
}
