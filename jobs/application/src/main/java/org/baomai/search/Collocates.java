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
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.baomai.lake.CountedKinds;
import org.baomai.lake.LakeReader;
import org.baomai.lake.store.DateRanges;
import org.baomai.lake.table.ArticleTermsTable;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.RowBuilder;
import org.baomai.trend.Collocation;
import org.baomai.word.Layer;
import org.baomai.word.dictionary.StopWords;

/**
 * The words that occur near a text more often, or less often, than elsewhere. Elsewhere are all
 * words of the word layer in the selected articles that are neither near an occurrence of the text
 * nor part of one.
 */
public final class Collocates implements AutoCloseable {
  private static final String TERM = ArticleTermsTable.TERM;
  private static final String OBSERVED = "observed";
  private static final String EXPECTED = "expected";
  private static final String G2 = "g2";
  private static final String LOG_RATIO = "log_ratio";
  private static final String FREQUENCY = "frequency";
  private static final String ALL = "all";

  private static final String[] ARTICLE_KEY = {ArticlesTable.ARTICLE_ID};
  private static final String[] TERM_KEY = {TERM};

  private static final StructType RESULT =
      new StructType()
          .add(TERM, DataTypes.StringType)
          .add(OBSERVED, DataTypes.LongType)
          .add(EXPECTED, DataTypes.DoubleType)
          .add(G2, DataTypes.DoubleType)
          .add(LOG_RATIO, DataTypes.DoubleType)
          .add(FREQUENCY, DataTypes.LongType);

  /** The columns of {@link #strongest}. */
  public static final List<String> COLUMNS = List.of(RESULT.fieldNames());

  private final Dataset<Row> counts;
  private final long wordsNear;
  private final long words;

  /**
   * Counts the words near the text and elsewhere.
   *
   * @param hits rows of {@link TextSearch#hits}
   * @param window words on either side of an occurrence
   */
  public Collocates(LakeReader lake, Dataset<Row> hits, int window) {
    Dataset<Row> articles = articles(lake);
    Dataset<Row> terms =
        lake.table(ArticleTermsTable.NAME)
            .filter(col(ArticleTermsTable.LAYER).equalTo(Layer.WORD.label()));
    Dataset<Row> all =
        terms
            .join(articles.select(ArticlesTable.ARTICLE_ID), ARTICLE_KEY, "left_semi")
            .groupBy(TERM)
            .agg(sum(ArticleTermsTable.COUNT).as(ALL));
    Dataset<Row> near = ContextWordCounts.of(withWords(hits, articles, terms), window);
    this.counts =
        all.join(near, TERM_KEY, "left")
            .select(
                col(TERM),
                orZero(col(ContextWordCounts.NEAR)).as(OBSERVED),
                col(ALL).minus(orZero(col(ContextWordCounts.INSIDE))).as(FREQUENCY))
            .persist(StorageLevel.MEMORY_AND_DISK());
    Row sums =
        counts
            .agg(orZero(sum(OBSERVED)).as(OBSERVED), orZero(sum(FREQUENCY)).as(FREQUENCY))
            .first();
    this.wordsNear = sums.<Long>getAs(OBSERVED);
    this.words = sums.<Long>getAs(FREQUENCY);
  }

  private static Column orZero(Column count) {
    return coalesce(count, lit(0L));
  }

  /** The articles of the selected kinds, by default the counted ones; reprints as selected. */
  private static Dataset<Row> articles(LakeReader lake) {
    Dataset<Row> articles = lake.table(ArticlesTable.NAME);
    Dataset<Row> ofKinds =
        lake.selection().kinds().isEmpty()
            ? articles.filter(ArticlesTable.KIND + " IN " + CountedKinds.sql())
            : articles;
    return lake.selection().counted().ofArticles(ofKinds);
  }

  /** The articles with occurrences, with their words; files of other dates are not read. */
  private static Dataset<Row> withWords(
      Dataset<Row> hits, Dataset<Row> articles, Dataset<Row> terms) {
    List<LocalDate> dates = new ArrayList<>();
    for (Row row : hits.select(ArticlesTable.ISSUE_DATE).distinct().collectAsList()) {
      dates.add(row.getAs(ArticlesTable.ISSUE_DATE));
    }
    DateRanges ranges = DateRanges.holding(dates);
    Dataset<Row> found =
        articles
            .filter(ranges.condition())
            .select(ArticlesTable.ARTICLE_ID, ArticlesTable.HEADLINE, ArticlesTable.BODY)
            .join(hits.select(ArticlesTable.ARTICLE_ID, ArticleTermsTable.OFFSETS), ARTICLE_KEY);
    Dataset<Row> words =
        terms
            .filter(ranges.condition())
            .join(found.select(ArticlesTable.ARTICLE_ID), ARTICLE_KEY, "left_semi")
            .groupBy(ArticlesTable.ARTICLE_ID)
            .agg(collect_list(struct(TERM, ArticleTermsTable.OFFSETS)).as(ContextWordCounts.WORDS));
    return found.join(words, ARTICLE_KEY);
  }

  /** Number of words near occurrences of the text. */
  public long wordsNear() {
    return wordsNear;
  }

  /** Whether there are words near the text and words elsewhere to compare them with. */
  public boolean isComparable() {
    return wordsNear > 0 && words > wordsNear;
  }

  /**
   * The collocates with {@link #COLUMNS}, ordered by G², highest first. Stop words and terms
   * without a letter are left out.
   *
   * @param leastCount minimum number of occurrences near the text
   * @param repelled whether words that are near less often than expected are included
   */
  public Dataset<Row> strongest(StopWords stops, long leastCount, boolean repelled, int limit) {
    long near = wordsNear;
    long all = words;
    MapFunction<Row, Row> measuring = row -> measured(row, near, all);
    FilterFunction<Row> meaningful = row -> isMeaningful(row.getAs(TERM), stops);
    return counts
        .filter(col(OBSERVED).geq(leastCount))
        .filter(meaningful)
        .map(measuring, Encoders.row(RESULT))
        .filter(repelled ? lit(true) : col(OBSERVED).gt(col(EXPECTED)))
        .orderBy(col(G2).desc(), col(OBSERVED).desc(), col(TERM))
        .limit(limit);
  }

  private static Row measured(Row row, long wordsNear, long words) {
    long frequency = row.<Long>getAs(FREQUENCY);
    Collocation collocation =
        Collocation.of(row.<Long>getAs(OBSERVED), frequency, wordsNear, words);
    return RowBuilder.of(RESULT)
        .set(TERM, row.getAs(TERM))
        .set(OBSERVED, collocation.observed())
        .set(EXPECTED, collocation.expected())
        .set(G2, collocation.g2())
        .set(LOG_RATIO, collocation.logRatio())
        .set(FREQUENCY, frequency)
        .build();
  }

  private static boolean isMeaningful(String term, StopWords stops) {
    return !stops.contains(term) && term.codePoints().anyMatch(Character::isLetter);
  }

  @Override
  public void close() {
    counts.unpersist();
  }
}
