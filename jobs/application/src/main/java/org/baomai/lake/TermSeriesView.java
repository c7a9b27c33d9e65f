package org.baomai.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.baomai.lake.table.Column;
import org.baomai.lake.table.TableDefinition;

/**
 * The view {@code term_series}: a term in every period that has an issue, including zeros; a period
 * without an issue has no row. A page whose range of dates is not within one period is left out at
 * that granularity.
 */
public final class TermSeriesView {
  /** Its name in queries. */
  public static final String NAME = "term_series";

  public static final String SCOPE = "scope";
  public static final String LAYER = "layer";
  public static final String TERM = "term";
  public static final String GRANULARITY = "granularity";
  public static final String PERIOD = "period";
  public static final String TF = "tf";
  public static final String DF = "df";
  public static final String RATE = "rate";
  public static final String LOW = "low";
  public static final String HIGH = "high";
  public static final String THIN = "thin";
  public static final String PARTIAL = "partial";

  /** A period with fewer words than this is thin: its rates are unreliable. */
  public static final long THIN_WORDS = 10_000;

  /** The columns of {@link #ofText}. */
  public static final List<String> TEXT_COLUMNS =
      List.of(
          "period", "tf", "df", "rate", "low", "high", "share", "stories", "words", "thin",
          "partial");

  private TermSeriesView() {}

  /** The columns with comments, for the reference of tables. */
  public static List<Column> columns() {
    return TableDefinition.table(NAME, "a term in a period")
        .key(
            "scope",
            "string",
            "all, or a newspaper if there are several; scopes defined with --scope have no series")
        .key("layer", "string", "word or phrase")
        .key("term", "string", "the term, normalised")
        .key("granularity", "string", "day, week, month, quarter or year")
        .key("period", "date", "first day of the period; weeks from Monday")
        .column(
            "tf",
            "bigint",
            "occurrences; those in reprints are included only with '--reprints with'")
        .column(
            "df", "bigint", "stories with the term; reprints as for tf, also in the columns below")
        .column("rate", "double", "occurrences per million words")
        .column(
            "low",
            "double",
            "lower end of the rate's 95 % interval, corrected for words that cluster in stories")
        .column("high", "double", "upper end of that interval")
        .column("share", "double", "share of stories with the term")
        .column("stories", "bigint", "stories in the period")
        .column("words", "bigint", "words in the period")
        .column("thin", "boolean", "whether the period has too few words for reliable rates")
        .column(
            "partial",
            "boolean",
            "whether the scope's issues begin after the first day of the period or end before its last")
        .build()
        .columns();
  }

  /**
   * The series from counts and totals.
   *
   * @param printings whether reprints are counted
   */
  public static Dataset<Row> of(
      Dataset<Row> termCounts, Dataset<Row> dateTotals, ReprintCounting printings) {
    return series(termCounts, dateTotals, printings, VOCABULARY);
  }

  /**
   * The series of one text, which need not be a term, over all newspapers, with {@link
   * #TEXT_COLUMNS}, ordered by period. A text without occurrences has zeros.
   *
   * @param textCounts its counts by date, as rows of {@code term_counts}
   * @param granularity day, week, month, quarter or year
   * @param printings whether reprints are counted
   */
  public static Dataset<Row> ofText(
      Dataset<Row> textCounts,
      Dataset<Row> dateTotals,
      String granularity,
      ReprintCounting printings) {
    return series(
            textCounts.withColumn("layer", lit("")).withColumn("term", lit("")),
            dateTotals,
            printings,
            "SELECT 'all' AS scope, '' AS layer, '' AS term")
        .filter(col("scope").equalTo("all").and(col("granularity").equalTo(granularity)))
        .orderBy("period")
        .selectExpr(TEXT_COLUMNS.toArray(String[]::new));
  }

  private static Dataset<Row> series(
      Dataset<Row> counts, Dataset<Row> dateTotals, ReprintCounting printings, String vocabulary) {
    SparkSession spark = counts.sparkSession();
    printings.ofTerms(counts).createOrReplaceTempView("term_series_counts");
    printings.ofDates(dateTotals).createOrReplaceTempView("term_series_totals");
    return spark.sql(
        SQL.formatted(
            PERIODS.formatted("term_series_counts"),
            PERIODS.formatted("term_series_totals"),
            PartialPeriods.SQL.formatted("scope, granularity"),
            vocabulary,
            THIN_WORDS));
  }

  /** All, and each newspaper if there are several known ones. */
  private static final String IN_SCOPES =
      """
      (SELECT * FROM (SELECT *, explode(array('all', newspaper)) AS scope FROM %s)
       WHERE scope = 'all' OR (SELECT count(DISTINCT newspaper) > 1 FROM term_series_totals
                               WHERE newspaper != 'unknown'))""";

  private static final String VOCABULARY =
      "SELECT DISTINCT scope, layer, term FROM " + IN_SCOPES.formatted("term_series_counts");

  private static final String PERIODS =
      """
      SELECT *, CAST(date_trunc(granularity, issue_date) AS DATE) AS period FROM (
        SELECT *, explode(array('day', 'week', 'month', 'quarter', 'year')) AS granularity FROM IN_SCOPES)
      WHERE date_trunc(granularity, issue_date_earliest) = date_trunc(granularity, issue_date_latest)
      """
          .replace("IN_SCOPES", IN_SCOPES);

  /*
   * The same interval of the rate as RateInterval.perMillion, with the approximation of the exact
   * Poisson interval by Wilson and Hilferty, which can be written in SQL.
   */
  private static final String SQL =
      """
      WITH counts AS (
        SELECT scope, layer, term, granularity, period,
               sum(tf) AS tf, sum(df) AS df, sum(tf_squared) AS tf_squared
        FROM (%s) GROUP BY scope, layer, term, granularity, period),
      totals AS (
        SELECT scope, granularity, period, sum(stories) AS stories, sum(words) AS words,
               min(issue_date_earliest) AS earliest, max(issue_date_latest) AS latest
        FROM (%s) GROUP BY scope, granularity, period),
      exposure AS (
        SELECT *, %s AS partial FROM totals WHERE stories > 0 AND words > 0),
      vocabulary AS (%s),
      series AS (
        SELECT v.scope, v.layer, v.term, e.granularity, e.period,
               coalesce(c.tf, 0L) AS tf, coalesce(c.df, 0L) AS df, e.stories, e.words, e.partial,
               coalesce(c.tf * 1.0D * c.tf / greatest(c.tf * 1.0D,
                 c.tf_squared - c.tf * 1.0D * c.tf / e.stories), 0.0D) AS effective
        FROM vocabulary v
        JOIN exposure e ON e.scope = v.scope
        LEFT JOIN counts c ON c.scope = v.scope AND c.layer = v.layer AND c.term = v.term
          AND c.granularity = e.granularity AND c.period = e.period)
      SELECT scope, layer, term, granularity, period, tf, df,
             1e6D * tf / words AS rate,
             CASE WHEN tf = 0 THEN 0.0D ELSE 1e6D / words * tf *
               power(greatest(0.0D, 1 - 1 / (9 * effective) - 1.959964D / (3 * sqrt(effective))), 3)
             END AS low,
             1e6D / words * CASE WHEN tf = 0 THEN 3.688879D ELSE tf / effective * (effective + 1) *
               power(1 - 1 / (9 * (effective + 1)) + 1.959964D / (3 * sqrt(effective + 1)), 3)
             END AS high,
             df * 1.0D / stories AS share, stories, words, words < %d AS thin, partial
      FROM series
      """;
}
