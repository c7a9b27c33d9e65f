package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

/** Table {@code term_counts}. Counts of terms by issue date. */
public final class TermCountsTable {
  public static final String NAME = "term_counts";

  public static final String NEWSPAPER = "newspaper";
  public static final String ISSUE_DATE = "issue_date";
  public static final String ISSUE_DATE_EARLIEST = "issue_date_earliest";
  public static final String ISSUE_DATE_LATEST = "issue_date_latest";
  public static final String LAYER = "layer";
  public static final String TERM = "term";
  public static final String TF = "tf";
  public static final String TF_OF_REPRINTS = "tf_of_reprints";
  public static final String TF_ENCLOSED = "tf_enclosed";
  public static final String TF_ENCLOSED_OF_REPRINTS = "tf_enclosed_of_reprints";
  public static final String DF = "df";
  public static final String DF_WITH_REPRINTS = "df_with_reprints";
  public static final String TF_SQUARED = "tf_squared";
  public static final String TF_SQUARED_OF_REPRINTS = "tf_squared_of_reprints";

  public static final TableDefinition DEFINITION =
      table(NAME, "the counts of a term on an issue date")
          .key(NEWSPAPER, "string", "name of the newspaper; may be 'unknown'")
          .key(ISSUE_DATE, "date", "day of the issue, the likeliest one of its range")
          .key(
              ISSUE_DATE_EARLIEST,
              "date",
              "first day of the date range; counts take part at a granularity only if the range is within one period")
          .key(ISSUE_DATE_LATEST, "date", "last day of the date range")
          .key(LAYER, "string", "word or phrase")
          .key(TERM, "string", "the term, normalised")
          .column(TF, "bigint", "occurrences, including those in reprints")
          .column(TF_OF_REPRINTS, "bigint", "occurrences in reprints")
          .column(
              TF_ENCLOSED,
              "bigint",
              "occurrences inside a longer term, such as 质 in 新质生产力; the others are free-standing; null in rows of older versions")
          .column(TF_ENCLOSED_OF_REPRINTS, "bigint", "of those in reprints; null likewise")
          .column(DF, "bigint", "distinct stories with the term, without reprints")
          .column(DF_WITH_REPRINTS, "bigint", "stories with the term, every printing counted")
          .column(
              TF_SQUARED,
              "bigint",
              "sum over stories of squared occurrences; it measures how occurrences cluster")
          .column(TF_SQUARED_OF_REPRINTS, "bigint", "the same sum over reprints")
          .check("known_layer", KnownValues.LAYER)
          .check(
              "stories_within_occurrences",
              "df <= tf - tf_of_reprints AND df <= df_with_reprints AND df_with_reprints <= tf")
          .build();

  private TermCountsTable() {}
}
