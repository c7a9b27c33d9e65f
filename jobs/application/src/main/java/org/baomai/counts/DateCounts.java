package org.baomai.counts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.CountedKinds;
import org.baomai.lake.table.ArticleTermsTable;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.DateTotalsTable;
import org.baomai.lake.table.TermCountsTable;

/**
 * Counts by issue date, from pages, articles and their terms. Undated rows are left out. All sums
 * are sums of integers, so that they do not depend on the order of addition. Only the story's own
 * words and characters are counted, not those of its marks ({@link CountedTerms}).
 *
 * <pre>
 *   article_terms                      term_counts
 *   a1  word  水位  3      ─▶   晨报  2031-05-02  word  水位  tf 4  df 2  tf_squared 10
 *   a2  word  水位  1
 * </pre>
 */
public final class DateCounts {
  private static final String[] DATE = {
    ArticlesTable.NEWSPAPER,
    ArticlesTable.ISSUE_DATE,
    ArticlesTable.ISSUE_DATE_EARLIEST,
    ArticlesTable.ISSUE_DATE_LATEST
  };

  private DateCounts() {}

  /** The counted articles: those of counted kinds with an issue date. */
  public static Dataset<Row> counted(Dataset<Row> articles) {
    return articles.filter("issue_date IS NOT NULL AND kind IN " + CountedKinds.sql());
  }

  /**
   * Rows of {@code term_counts}.
   *
   * @param counted articles from {@link #counted}
   * @param terms rows of {@code article_terms} of the same dates
   */
  public static Dataset<Row> ofTerms(Dataset<Row> counted, Dataset<Row> terms) {
    Dataset<Row> stories =
        counted.select(
            col(ArticlesTable.ARTICLE_ID),
            col(ArticlesTable.STORY_ID),
            col(ArticlesTable.REPRINT_OF),
            col(DATE[0]),
            col(DATE[1]),
            col(DATE[2]),
            col(DATE[3]));
    return CountedTerms.of(terms)
        .select(
            ArticlesTable.ARTICLE_ID,
            ArticleTermsTable.LAYER,
            ArticleTermsTable.TERM,
            ArticleTermsTable.COUNT,
            ArticleTermsTable.ENCLOSED)
        .join(stories, new String[] {ArticlesTable.ARTICLE_ID})
        .groupBy(cols(ArticleTermsTable.LAYER, ArticleTermsTable.TERM, ArticlesTable.STORY_ID))
        .agg(
            sum(ArticleTermsTable.COUNT).as("in_story"),
            sum(ArticleTermsTable.ENCLOSED).as("enclosed_in_story"),
            count(col(ArticlesTable.REPRINT_OF)).gt(0).as("reprinted"))
        .withColumn("squared", col("in_story").multiply(col("in_story")))
        .groupBy(cols(ArticleTermsTable.LAYER, ArticleTermsTable.TERM))
        .agg(
            sum("in_story").as(TermCountsTable.TF),
            ofReprints("in_story").as(TermCountsTable.TF_OF_REPRINTS),
            sum("enclosed_in_story").as(TermCountsTable.TF_ENCLOSED),
            ofReprints("enclosed_in_story").as(TermCountsTable.TF_ENCLOSED_OF_REPRINTS),
            sum(when(col("reprinted"), 0).otherwise(1)).as(TermCountsTable.DF),
            count(lit(1)).as(TermCountsTable.DF_WITH_REPRINTS),
            sum("squared").as(TermCountsTable.TF_SQUARED),
            ofReprints("squared").as(TermCountsTable.TF_SQUARED_OF_REPRINTS));
  }

  /**
   * Rows of {@code date_totals}.
   *
   * @param pages rows of {@code pages}
   * @param counted articles from {@link #counted}
   * @param terms rows of {@code article_terms} of the same dates
   */
  public static Dataset<Row> totals(Dataset<Row> pages, Dataset<Row> counted, Dataset<Row> terms) {
    Dataset<Row> words =
        terms
            .filter("layer = 'word'")
            .groupBy(ArticlesTable.ARTICLE_ID)
            .agg(sum(ArticleTermsTable.COUNT).as(DateTotalsTable.WORDS));
    Dataset<Row> stories =
        counted
            .join(words, new String[] {ArticlesTable.ARTICLE_ID}, "left")
            .withColumn("reprinted", col(ArticlesTable.REPRINT_OF).isNotNull())
            .groupBy(cols())
            .agg(
                countDistinct(
                        when(col(ArticlesTable.REPRINT_OF).isNull(), col(ArticlesTable.STORY_ID)))
                    .as(DateTotalsTable.STORIES),
                countDistinct(ArticlesTable.STORY_ID).as(DateTotalsTable.STORIES_WITH_REPRINTS),
                sum(DateTotalsTable.WORDS).as(DateTotalsTable.WORDS),
                ofReprints(DateTotalsTable.WORDS).as(DateTotalsTable.WORDS_OF_REPRINTS),
                sum(length(ArticlesTable.HEADLINE)
                        .plus(length(ArticlesTable.BODY))
                        .minus(expr(ArticlesTable.Marks.lengthSql())))
                    .as(DateTotalsTable.CHARACTERS));
    return pages
        .filter("issue_date IS NOT NULL")
        .groupBy(cols())
        .agg(count(lit(1)).as(DateTotalsTable.PAGES))
        .join(stories, DATE, "left")
        .na()
        .fill(
            0L,
            new String[] {
              DateTotalsTable.STORIES,
              DateTotalsTable.STORIES_WITH_REPRINTS,
              DateTotalsTable.WORDS,
              DateTotalsTable.WORDS_OF_REPRINTS,
              DateTotalsTable.CHARACTERS
            });
  }

  private static Column ofReprints(String count) {
    return sum(when(col("reprinted"), col(count)).otherwise(0L));
  }

  private static Column length(String field) {
    return when(col(field).isNull(), lit(0))
        .otherwise(org.apache.spark.sql.functions.length(col(field)));
  }

  private static Column[] cols(String... more) {
    Column[] columns = new Column[DATE.length + more.length];
    for (int i = 0; i < DATE.length; i++) {
      columns[i] = col(DATE[i]);
    }
    for (int i = 0; i < more.length; i++) {
      columns[DATE.length + i] = col(more[i]);
    }
    return columns;
  }
}
