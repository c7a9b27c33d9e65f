package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

/** Table {@code topic_tests}. Trend tests of topics. */
public final class TopicTestsTable {
  public static final String NAME = "topic_tests";

  public static final String MODEL_ID = "model_id";
  public static final String TOPIC_ID = "topic_id";
  public static final String SCOPE = "scope";
  public static final String GRANULARITY = "granularity";
  public static final String RANGE_START = "range_start";
  public static final String RANGE_END = "range_end";
  public static final String PERIODS_SEEN = "periods_seen";
  public static final String PERIODS_MISSING = "periods_missing";
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
              table(NAME, "the tests of a topic over a range of closed periods")
                  .key(MODEL_ID, "string", "the model")
                  .key(TOPIC_ID, "string", "the topic")
                  .nullableKey(SCOPE, "string", "as in topic_trends")
                  .key(GRANULARITY, "string", "day, week, month, quarter or year")
                  .key(RANGE_START, "date", "first day of the first closed period")
                  .key(RANGE_END, "date", "last day of the last closed period")
                  .column(PERIODS_SEEN, "int", "periods with at least one issue")
                  .column(PERIODS_MISSING, "int", "periods without an issue; they are not zeros"))
          .build();

  private TopicTestsTable() {}
}
