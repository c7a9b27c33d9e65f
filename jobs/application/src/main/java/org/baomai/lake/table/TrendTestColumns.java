package org.baomai.lake.table;

/** The columns of a trend test: the same for terms and topics. */
final class TrendTestColumns {
  static final String SLOPE = "slope";
  static final String SLOPE_LOW = "slope_low";
  static final String SLOPE_HIGH = "slope_high";
  static final String P_VALUE = "p_value";
  static final String Q_VALUE = "q_value";
  static final String DIRECTION = "direction";
  static final String UNDECIDED_BECAUSE = "undecided_because";
  static final String CHANGE_POINT = "change_point";
  static final String CHANGE_P_VALUE = "change_p_value";
  static final String SEASONAL_P_VALUE = "seasonal_p_value";
  static final String REPRINTS = "reprints";

  private TrendTestColumns() {}

  static TableDefinition.Builder addTo(TableDefinition.Builder builder) {
    return builder
        .column(
            SLOPE,
            "double",
            "Theil–Sen slope per year: of the share of stories (terms) or of the prevalence (topics)")
        .column(SLOPE_LOW, "double", "lower end of its 95 % interval")
        .column(SLOPE_HIGH, "double", "upper end of its 95 % interval")
        .column(
            P_VALUE,
            "double",
            "two-sided: the larger p-value of Mann–Kendall, corrected for autocorrelation, and of the line weighted by stories")
        .column(
            Q_VALUE,
            "double",
            "Benjamini–Hochberg over all tested terms of the scope, layer and granularity, or all topics of the scope and granularity")
        .column(DIRECTION, "string", "rising, falling, seasonal, none or undecided")
        .column(UNDECIDED_BECAUSE, "string", "why the direction is undecided; null if it is not")
        .column(CHANGE_POINT, "date", "first day of the likeliest period for a change of level")
        .column(
            CHANGE_P_VALUE,
            "double",
            "p-value of Pettitt's test of no change of level, corrected for autocorrelation")
        .column(SEASONAL_P_VALUE, "double", "p-value of the hypothesis of no yearly season")
        .column(REPRINTS, "string", "with or without: whether reprints were counted")
        .check(
            "known_direction", "direction IN ('rising','falling','seasonal','none','undecided')");
  }
}
