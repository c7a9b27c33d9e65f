package org.baomai.lake;

/**
 * Partial periods: those that the issues do not span, so that their counts are not those of a whole
 * period. They are the period of the first issue if it begins before that issue, and the period of
 * the last issue if it ends after it; one day is never partial.
 */
public final class PartialPeriods {
  /**
   * SQL: whether a period is partial, where rows with the columns granularity, period,
   * issue_date_earliest and issue_date_latest are grouped by period. Its parameter are the columns
   * of the groups whose issues are compared, such as {@code scope, granularity}.
   */
  public static final String SQL =
      """
      (period < min(min(issue_date_earliest)) OVER (PARTITION BY %1$s)
        OR max(max(issue_date_latest)) OVER (PARTITION BY %1$s) < CASE granularity
          WHEN 'day' THEN period
          WHEN 'week' THEN date_add(period, 6)
          WHEN 'month' THEN last_day(period)
          WHEN 'quarter' THEN last_day(add_months(period, 2))
          ELSE last_day(add_months(period, 11)) END)""";

  private PartialPeriods() {}
}
