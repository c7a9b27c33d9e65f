package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

/** Table {@code term_trends}. Trend tests of terms. */
public final class TermTrendsTable {
  public static final String NAME = "term_trends";

  public static final String SCOPE = "scope";
  public static final String LAYER = "layer";
  public static final String TERM = "term";
  public static final String GRANULARITY = "granularity";
  public static final String RANGE_START = "range_start";
  public static final String RANGE_END = "range_end";
  public static final String PERIODS_SEEN = "periods_seen";
  public static final String PERIODS_MISSING = "periods_missing";
  public static final String FIRST_SEEN = "first_seen";
  public static final String LAST_SEEN = "last_seen";
  public static final String TF = "tf";
  public static final String DF = "df";
  public static final String PER_MILLION = "per_million";
  public static final String SLOPE = TrendTestColumns.SLOPE;
  public static final String SLOPE_LOW = TrendTestColumns.SLOPE_LOW;
  public static final String SLOPE_HIGH = TrendTestColumns.SLOPE_HIGH;
  public static final String P_VALUE = TrendTestColumns.P_VALUE;
  public static final String Q_VALUE = TrendTestColumns.Q_VALUE;
  public static final String DIRECTION = TrendTestColumns.DIRECTION;
  public static final String UNDECIDED_BECAUSE = TrendTestColumns.UNDECIDED_BECAUSE;
  public static final String CHANGE_POINT = TrendTestColumns.CHANGE_POINT;
  public static final String CHANGE_P_VALUE = TrendTestColumns.CHANGE_P_VALUE;
  public static final String SEASONAL_P_VALUE = TrendTestColumns.SEASONAL_P_VALUE;
  public static final String REPRINTS = TrendTestColumns.REPRINTS;

  public static final TableDefinition DEFINITION =
      TrendTestColumns.addTo(
              table(NAME, "the tests of a term over a range of closed periods")
                  .key(SCOPE, "string", "all, a newspaper, or a scope defined with --scope")
                  .key(LAYER, "string", "word or phrase")
                  .key(TERM, "string", "the term, normalised")
                  .key(GRANULARITY, "string", "day, week, month, quarter or year")
                  .key(RANGE_START, "date", "first day of the first closed period")
                  .key(RANGE_END, "date", "last day of the last closed period")
                  .column(PERIODS_SEEN, "int", "periods with at least one issue")
                  .column(PERIODS_MISSING, "int", "periods without an issue; they are not zeros")
                  .column(FIRST_SEEN, "date", "first issue date with the term")
                  .column(LAST_SEEN, "date", "last issue date with the term")
                  .column(
                      TF, "bigint", "occurrences in the range; reprints as in the column reprints")
                  .column(DF, "bigint", "stories in the range")
                  .column(PER_MILLION, "double", "occurrences per million words"))
          .check("known_layer", KnownValues.LAYER)
          .check("known_granularity", KnownValues.GRANULARITY)
          .build();

  private TermTrendsTable() {}
}
