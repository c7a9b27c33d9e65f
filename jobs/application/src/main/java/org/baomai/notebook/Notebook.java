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
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.baomai.base.Fold;
import org.baomai.lake.LakeReader;
import org.baomai.lake.ReprintCounting;
import org.baomai.lake.Selection;
import org.baomai.lake.TermSeriesView;
import org.baomai.lake.store.Lake;
import org.baomai.lake.table.TermCountsTable;
import org.baomai.lake.table.TermTrendsTable;
import org.baomai.lake.table.TopicTrendsTable;
import org.baomai.lake.table.TopicsTable;
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
import org.baomai.trend.Exposure;
import org.baomai.trend.Granularity;
import org.baomai.word.Layer;
import org.baomai.word.search.TextQuery;

/**
 * The functions that a notebook calls: they open a lake and return tables, charts and concordances
 * as HTML for display. All text from the pages is escaped.
 */
public final class Notebook {
  private static final int MAX_ROWS = 200;
  private static final int CONTEXT = 20;
  private static final double PERCENT = 100;
  private static final String PLACE = "place";

  private Notebook() {}

  /**
   * Opens a lake at its last published state, in the Spark session of this notebook. Spark runs on
   * this machine, unless the system property {@code spark.master} names a cluster.
   *
   * @param lakePath folder of the tables
   * @throws org.baomai.lake.store.LakeException if the folder is no lake, or nothing has been
   *     published in it
   */
  public static LakeReader open(String lakePath) {
    return open(lakePath, Selection.ALL);
  }

  /**
   * Opens a lake with or without reprints, both in counts and in tables of articles.
   *
   * @param reprints {@code with} or {@code without}
   * @throws IllegalArgumentException if {@code reprints} is neither
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
    List<Row> taken = rows.takeAsList(MAX_ROWS + 1);
    List<List<Object>> shown = taken.stream().limit(MAX_ROWS).map(PlainValues::of).toList();
    String table = HtmlTable.of(List.of(rows.columns()), shown);
    return taken.size() <= MAX_ROWS
        ? table
        : table + HtmlTable.note("Only the first " + MAX_ROWS + " rows are shown.");
  }

  /**
   * A term to start with: the one with the most significant trend by month; without trends, the
   * term in most stories; without terms, 新闻.
   */
  public static String strikingTerm(LakeReader lake) {
    Dataset<Row> trends =
        lake.table(TermTrendsTable.NAME)
            .filter(
                col(TermTrendsTable.SCOPE)
                    .equalTo(Exposure.ALL)
                    .and(col(TermTrendsTable.GRANULARITY).equalTo(Granularity.MONTH.label())))
            .orderBy(
                col(TermTrendsTable.Q_VALUE).asc_nulls_last(),
                abs(col(TermTrendsTable.SLOPE)).desc(),
                col(TermTrendsTable.TERM));
    Dataset<Row> counts =
        lake.table(TermCountsTable.NAME)
            .groupBy(TermCountsTable.TERM)
            .agg(sum(TermCountsTable.DF).as(TermCountsTable.DF))
            .orderBy(col(TermCountsTable.DF).desc(), col(TermCountsTable.TERM));
    return first(trends, TermTrendsTable.TERM)
        .or(() -> first(counts, TermCountsTable.TERM))
        .orElse("新闻");
  }

  /** The value of a text column in the first row. */
  private static Optional<String> first(Dataset<Row> rows, String column) {
    return rows.select(column).as(Encoders.STRING()).takeAsList(1).stream().findFirst();
  }

  /**
   * The rows of the view {@code term_series} for a term over all newspapers, one for each period
   * with an issue. If the term is both a word and a phrase, the layer with more occurrences.
   *
   * @param term any spelling; it is folded
   * @param granularity day, week, month, quarter or year
   * @return no rows if the text is no term of the lake
   */
  public static Dataset<Row> periods(LakeReader lake, String term, String granularity) {
    Column isTerm = col(TermSeriesView.TERM).equalTo(Fold.fold(term));
    Dataset<Row> layers =
        lake.table(TermCountsTable.NAME)
            .filter(isTerm)
            .groupBy(TermCountsTable.LAYER)
            .agg(sum(TermCountsTable.TF).as(TermCountsTable.TF))
            .orderBy(col(TermCountsTable.TF).desc(), col(TermCountsTable.LAYER));
    String layer = first(layers, TermCountsTable.LAYER).orElse(Layer.WORD.label());
    return lake.table(TermSeriesView.NAME)
        .filter(
            isTerm
                .and(col(TermSeriesView.SCOPE).equalTo(Exposure.ALL))
                .and(col(TermSeriesView.LAYER).equalTo(layer))
                .and(col(TermSeriesView.GRANULARITY).equalTo(granularity)))
        .orderBy(TermSeriesView.PERIOD)
        .drop(TermSeriesView.SCOPE, TermSeriesView.TERM, TermSeriesView.GRANULARITY);
  }

  /**
   * A chart of a term's rate over time with its interval; thin periods are hollow. If there is no
   * series, a note instead.
   *
   * @param term any spelling; it is folded
   * @param granularity day, week, month, quarter or year
   */
  public static String series(LakeReader lake, String term, String granularity) {
    List<SeriesPoint> points =
        periods(lake, term, granularity)
            .select(
                TermSeriesView.PERIOD,
                TermSeriesView.RATE,
                TermSeriesView.LOW,
                TermSeriesView.HIGH,
                TermSeriesView.THIN,
                TermSeriesView.PARTIAL)
            .collectAsList()
            .stream()
            .map(Notebook::ratePoint)
            .toList();
    return points.isEmpty()
        ? HtmlTable.note(
            "'" + term + "' is no term of this lake, or no page with it has an issue date.")
        : SeriesChart.of(
            term, "occurrences per million words", Granularity.of(granularity), points);
  }

  /**
   * A chart of the largest topics of the published model over time, without boilerplate topics. If
   * there are none, a note instead.
   *
   * @param granularity day, week, month, quarter or year
   * @param most maximum number of topics, at most {@link LinesChart#MOST}
   */
  public static String topics(LakeReader lake, String granularity, int most) {
    Map<String, List<SeriesPoint>> points = new LinkedHashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    Dataset<Row> rows =
        lake.sql(TOPICS)
            .filter(
                col(PLACE).leq(most).and(col(TopicTrendsTable.GRANULARITY).equalTo(granularity)))
            .orderBy(PLACE, TopicTrendsTable.PERIOD);
    for (Row row : rows.collectAsList()) {
      String topic = row.getAs(TopicsTable.TOPIC_ID);
      labels.put(topic, row.getAs(TopicsTable.LABEL));
      points.computeIfAbsent(topic, id -> new ArrayList<>()).add(prevalencePoint(row));
    }
    if (points.isEmpty()) {
      return HtmlTable.note(
          "This lake has no topics by "
              + granularity
              + ": the job 'topics' has not run on it, or it has too few stories.");
    }
    List<NamedSeries> series = new ArrayList<>();
    points.forEach((topic, course) -> series.add(new NamedSeries(labels.get(topic), course)));
    return LinesChart.of(
        "Topics 主题", "mean share of a story in %", Granularity.of(granularity), series);
  }

  /**
   * The occurrences of a term, or of any text, with their sentences.
   *
   * @param term any spelling; it is folded; not empty
   * @param lines maximum number of lines
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

  private static SeriesPoint ratePoint(Row row) {
    double rate = row.<Double>getAs(TermSeriesView.RATE);
    return new SeriesPoint(
        row.getAs(TermSeriesView.PERIOD),
        rate,
        valueOr(rate, row.getAs(TermSeriesView.LOW)),
        valueOr(rate, row.getAs(TermSeriesView.HIGH)),
        row.<Boolean>getAs(TermSeriesView.THIN),
        row.<Boolean>getAs(TermSeriesView.PARTIAL));
  }

  private static SeriesPoint prevalencePoint(Row row) {
    double prevalence = row.<Double>getAs(TopicTrendsTable.PREVALENCE);
    return new SeriesPoint(
        row.getAs(TopicTrendsTable.PERIOD),
        PERCENT * prevalence,
        PERCENT * valueOr(prevalence, row.getAs(TopicTrendsTable.LOW)),
        PERCENT * valueOr(prevalence, row.getAs(TopicTrendsTable.HIGH)),
        false,
        Boolean.TRUE.equals(row.getAs(TopicTrendsTable.PARTIAL)));
  }

  /** An end of an interval; a period of one story has none. */
  private static double valueOr(double value, Double end) {
    return end == null ? value : end;
  }

  private static final String TOPICS =
      """
      SELECT s.granularity, s.period, s.prevalence, s.low, s.high, s.partial, t.topic_id, t.label, t.place
      FROM topic_trends s JOIN (
        SELECT model_id, topic_id, coalesce(name, label) AS label, row_number() OVER (ORDER BY rank, topic_id) AS place
        FROM topics JOIN topic_models USING (model_id)
        WHERE published AND NOT boilerplate) t ON s.model_id = t.model_id AND s.topic_id = t.topic_id
      WHERE coalesce(s.scope, 'all') = 'all'""";
}
