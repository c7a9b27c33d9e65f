package org.baomai.lake;

import static org.apache.spark.sql.functions.expr;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Whether reprints are counted. The tables of counts hold both counts; this selects one of them.
 *
 * <pre>
 *                          of term_counts               of date_totals
 *   without reprints       tf − tf_of_reprints, df      stories, words − words_of_reprints
 *   with reprints          tf, df_with_reprints         stories_with_reprints, words
 * </pre>
 */
public enum ReprintCounting {
  /** Counts each text once, on the day of its first printing. */
  FIRST("without"),
  /** Counts every printing, each on its day. */
  EVERY("with");

  private final String label;

  ReprintCounting(String label) {
    this.label = label;
  }

  /** Its name in tables and on the command line: with or without. */
  public String label() {
    return label;
  }

  /**
   * The constant with a label.
   *
   * @throws IllegalArgumentException if there is none; the message lists all labels
   */
  public static ReprintCounting of(String label) {
    return Arrays.stream(values())
        .filter(counting -> counting.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + label
                        + "\" is not one of "
                        + Arrays.stream(values())
                            .map(ReprintCounting::label)
                            .collect(Collectors.joining(", "))));
  }

  /** The rows of {@code articles} that are counted. */
  public Dataset<Row> ofArticles(Dataset<Row> articles) {
    return this == EVERY ? articles : articles.filter("reprint_of IS NULL");
  }

  /**
   * Counts of terms by date.
   *
   * @param termCounts rows of {@code term_counts}
   * @return their keys with tf, tf_enclosed, df and tf_squared of the counted printings; terms
   *     without a counted printing are left out
   */
  public Dataset<Row> ofTerms(Dataset<Row> termCounts) {
    boolean every = this == EVERY;
    return termCounts
        .withColumn("df", expr(every ? "df_with_reprints" : "df"))
        .withColumn("tf", expr(every ? "tf" : "tf - tf_of_reprints"))
        .withColumn(
            "tf_enclosed", expr(every ? "tf_enclosed" : "tf_enclosed - tf_enclosed_of_reprints"))
        .withColumn(
            "tf_squared", expr(every ? "tf_squared" : "tf_squared - tf_squared_of_reprints"))
        .drop(
            "df_with_reprints",
            "tf_of_reprints",
            "tf_enclosed_of_reprints",
            "tf_squared_of_reprints")
        .filter("df > 0");
  }

  /**
   * Totals of dates: the denominators of rates.
   *
   * @param dateTotals rows of {@code date_totals}
   * @return their keys with pages, stories and words of the counted printings
   */
  public Dataset<Row> ofDates(Dataset<Row> dateTotals) {
    boolean every = this == EVERY;
    return dateTotals
        .withColumn("stories", expr(every ? "stories_with_reprints" : "stories"))
        .withColumn("words", expr(every ? "words" : "words - words_of_reprints"))
        .drop("stories_with_reprints", "words_of_reprints", "characters");
  }
}
