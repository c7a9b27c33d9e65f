package org.baomai.search;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.baomai.cli.option.QueryOptions;
import org.baomai.counts.CountedKinds;
import org.baomai.lake.LakeReader;
import org.baomai.lake.store.DateRanges;
import org.baomai.trend.Collocation;
import org.baomai.word.Layer;
import org.baomai.word.dictionary.StopWords;

/**
 * The words that stand near places more often, or less, than elsewhere. Elsewhere is all of the
 * word layer that is neither near a place nor part of one, in the articles that are asked for.
 */
public final class Collocates implements AutoCloseable {
  private static final String[] ARTICLE = {"article_id"};
  private static final String[] TERM = {"term"};
  private static final StructType RESULT =
      StructType.fromDDL(
          "term string, observed bigint, expected double, g2 double, log_ratio double, frequency"
              + " bigint");

  /** What {@link #clearest} gives. */
  public static final List<String> COLUMNS = List.of(RESULT.fieldNames());

  private final Dataset<Row> counts;
  private final long wordsNear;
  private final long words;

  /**
   * Counts words.
   *
   * @param hits articles as {@link QueryOptions#hits} gives them
   * @param window words on either side of a place
   */
  public Collocates(LakeReader lake, Dataset<Row> hits, int window) {
    Dataset<Row> articles = articles(lake);
    Dataset<Row> terms =
        lake.table("article_terms").filter(col("layer").equalTo(Layer.WORD.label()));
    Dataset<Row> all =
        terms
            .join(articles.select("article_id"), ARTICLE, "left_semi")
            .groupBy("term")
            .agg(sum("count").as("all"));
    this.counts =
        all.join(ContextWordCounts.of(withWords(hits, articles, terms), window), TERM, "left")
            .select(
                col("term"),
                coalesce(col("near"), lit(0L)).as("near"),
                col("all").minus(coalesce(col("inside"), lit(0L))).as("frequency"))
            .persist(StorageLevel.MEMORY_AND_DISK());
    Row sums = counts.agg(sum("near"), sum("frequency")).first();
    this.wordsNear = sums.isNullAt(0) ? 0 : sums.getLong(0);
    this.words = sums.isNullAt(1) ? 0 : sums.getLong(1);
  }

  /** Articles of the kinds that are counted, or of those that are asked for; each text once. */
  private static Dataset<Row> articles(LakeReader lake) {
    Dataset<Row> articles = lake.table("articles");
    Dataset<Row> ofKinds =
        lake.selection().kinds().isEmpty()
            ? articles.filter("kind IN " + CountedKinds.sql())
            : articles;
    return lake.selection().counted().ofArticles(ofKinds);
  }

  /** The articles with places, and their words; files of other dates are not read. */
  private static Dataset<Row> withWords(
      Dataset<Row> hits, Dataset<Row> articles, Dataset<Row> terms) {
    List<LocalDate> dates = new ArrayList<>();
    for (Row row : hits.select("issue_date").distinct().collectAsList()) {
      dates.add(row.isNullAt(0) ? null : row.getLocalDate(0));
    }
    DateRanges ranges = DateRanges.holding(dates);
    Dataset<Row> found =
        articles
            .filter(ranges.condition())
            .select("article_id", "headline", "body")
            .join(hits.select(col("article_id"), col("offsets")), ARTICLE);
    Dataset<Row> words =
        terms
            .filter(ranges.condition())
            .join(found.select("article_id"), ARTICLE, "left_semi")
            .groupBy("article_id")
            .agg(collect_list(struct("term", "offsets")).as("words"));
    return found.join(words, ARTICLE);
  }

  /** Words near the places, each as often as it is near. */
  public long wordsNear() {
    return wordsNear;
  }

  /** Whether there is something near, and something else to hold it against. */
  public boolean canBeTold() {
    return wordsNear > 0 && words > wordsNear;
  }

  /**
   * The collocates, the clearest first, with {@link #COLUMNS}.
   *
   * @param leastCount words that are near less often are left out
   * @param repelled whether those that are near less often than expected are told too
   */
  public Dataset<Row> clearest(StopWords stops, long leastCount, boolean repelled, int limit) {
    long near = wordsNear;
    long all = words;
    MapFunction<Row, Row> measures = row -> measured(row, near, all);
    FilterFunction<Row> tells = row -> tellsSomething(row.getString(0), stops);
    return counts
        .filter(col("near").geq(leastCount))
        .filter(tells)
        .map(measures, Encoders.row(RESULT))
        .filter(repelled ? lit(true) : col("observed").gt(col("expected")))
        .orderBy(col("g2").desc(), col("observed").desc(), col("term"))
        .limit(limit);
  }

  private static Row measured(Row row, long wordsNear, long words) {
    long frequency = row.getLong(2);
    Collocation collocation = Collocation.of(row.getLong(1), frequency, wordsNear, words);
    return RowFactory.create(
        row.getString(0),
        collocation.observed(),
        collocation.expected(),
        collocation.g2(),
        collocation.logRatio(),
        frequency);
  }

  private static boolean tellsSomething(String term, StopWords stops) {
    return !stops.contains(term) && term.codePoints().anyMatch(Character::isLetter);
  }

  @Override
  public void close() {
    counts.unpersist();
  }
}
