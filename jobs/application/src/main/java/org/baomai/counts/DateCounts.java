package org.baomai.counts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts by issue date, from pages, articles and their terms. What has no date is left out; all
 * sums are of whole numbers, so that no order of adding can change them.
 *
 * <pre>
 *   article_terms                      term_counts
 *   a1  word  水位  3      ─▶   晨报  2031-05-02  word  水位  tf 4  df 2  tf_squared 10
 *   a2  word  水位  1
 * </pre>
 */
public final class DateCounts {
  private static final String[] DATE = {
    "newspaper", "issue_date", "issue_date_earliest", "issue_date_latest"
  };

  private DateCounts() {}

  /** The articles that are counted: of counted kinds, with a date. */
  public static Dataset<Row> counted(Dataset<Row> articles) {
    return articles.filter("issue_date IS NOT NULL AND kind IN " + CountedKinds.sql());
  }

  /**
   * Rows of {@code term_counts}.
   *
   * @param counted articles as {@link #counted} gives them
   * @param terms rows of {@code article_terms} of the same dates
   */
  public static Dataset<Row> ofTerms(Dataset<Row> counted, Dataset<Row> terms) {
    Dataset<Row> stories =
        counted.select(
            col("article_id"),
            col("story_id"),
            col("reprint_of"),
            col(DATE[0]),
            col(DATE[1]),
            col(DATE[2]),
            col(DATE[3]));
    return terms
        .select("article_id", "layer", "term", "count")
        .join(stories, new String[] {"article_id"})
        .groupBy(cols("layer", "term", "story_id"))
        .agg(sum("count").as("in_story"), count(col("reprint_of")).gt(0).as("reprinted"))
        .withColumn("squared", col("in_story").multiply(col("in_story")))
        .groupBy(cols("layer", "term"))
        .agg(
            sum("in_story").as("tf"),
            ofReprints("in_story").as("tf_of_reprints"),
            sum(when(col("reprinted"), 0).otherwise(1)).as("df"),
            count(lit(1)).as("df_with_reprints"),
            sum("squared").as("tf_squared"),
            ofReprints("squared").as("tf_squared_of_reprints"));
  }

  /**
   * Rows of {@code date_totals}.
   *
   * @param pages rows of {@code pages}
   * @param counted articles as {@link #counted} gives them
   * @param terms rows of {@code article_terms} of the same dates
   */
  public static Dataset<Row> totals(Dataset<Row> pages, Dataset<Row> counted, Dataset<Row> terms) {
    Dataset<Row> words =
        terms.filter("layer = 'word'").groupBy("article_id").agg(sum("count").as("words"));
    Dataset<Row> stories =
        counted
            .join(words, new String[] {"article_id"}, "left")
            .withColumn("reprinted", col("reprint_of").isNotNull())
            .groupBy(cols())
            .agg(
                countDistinct(when(col("reprint_of").isNull(), col("story_id"))).as("stories"),
                countDistinct("story_id").as("stories_with_reprints"),
                sum("words").as("words"),
                ofReprints("words").as("words_of_reprints"),
                sum(length("headline").plus(length("body"))).as("characters"));
    return pages
        .filter("issue_date IS NOT NULL")
        .groupBy(cols())
        .agg(count(lit(1)).as("pages"))
        .join(stories, DATE, "left")
        .na()
        .fill(
            0L,
            new String[] {
              "stories", "stories_with_reprints", "words", "words_of_reprints", "characters"
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
