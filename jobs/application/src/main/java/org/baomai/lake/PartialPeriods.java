package org.baomai.lake;

/**
 * Partial periods: those that the issues do not span, so that their counts are not those of a whole
 * period. They are the period of the first issue if it begins before that issue, and the period of
 * the last issue if it ends after it; one day is never partial.
 */
public final class PartialPeriods {
  /**
   * SQL: whether a period is partial, over rows with the columns granularity, period, earliest and
   * latest (the first and the last possible issue date in the period). Its parameter is the list of
   * the columns of the groups whose periods are compared, such as {@code scope, granularity}.
   */
  public static final String SQL =
      """
      (period < min(earliest) OVER (PARTITION BY %1$s)
        OR max(latest) OVER (PARTITION BY %1$s) < CASE granularity
          WHEN 'day' THEN period
          WHEN 'week' THEN date_add(period, 6)
          WHEN 'month' THEN last_day(period)
          WHEN 'quarter' THEN last_day(add_months(period, 2))
          ELSE last_day(add_months(period, 11)) END)""";

  private PartialPeriods() {}
}
