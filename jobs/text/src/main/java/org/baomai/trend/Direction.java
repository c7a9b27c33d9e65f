package org.baomai.trend;

/** Where a term goes over a range of time. */
public enum Direction {
  /** Its share rises, beyond what chance explains. */
  RISING("rising"),
  /** Its share falls, beyond what chance explains. */
  FALLING("falling"),
  /** Neither, but it comes back with the season. */
  SEASONAL("seasonal"),
  /** Tested, and nothing found. */
  NONE("none"),
  /** Not tested: too few periods, or a test that would not hold. */
  UNDECIDED("undecided");

  private final String label;

  Direction(String label) {
    this.label = label;
  }

  /**
   * The direction that the tests of a series allow.
   *
   * @param undecidedBecause why a trend was not tested; null if it was. A season may be told all
   *     the same
   * @param tau Kendall's tau, whose sign is the direction
   * @param q the q-value of the trend
   * @param seasonalQ the q-value of the season; NaN if there is none
   */
  public static Direction of(String undecidedBecause, double tau, double q, double seasonalQ) {
    if (undecidedBecause != null) {
      return seasonalQ <= TrendResult.RATE ? SEASONAL : UNDECIDED;
    }
    if (q <= TrendResult.RATE && tau != 0) {
      return tau > 0 ? RISING : FALLING;
    }
    return seasonalQ <= TrendResult.RATE ? SEASONAL : NONE;
  }

  /** The name as the tables have it. */
  public String label() {
    return label;
  }
}
