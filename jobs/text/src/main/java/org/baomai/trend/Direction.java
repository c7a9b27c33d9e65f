package org.baomai.trend;

/** The direction of a term's trend. */
public enum Direction {
  /** The share rises significantly. */
  RISING("rising"),
  /** The share falls significantly. */
  FALLING("falling"),
  /** No significant rise or fall, or not testable, but a significant season. */
  SEASONAL("seasonal"),
  /** Tested, nothing significant. */
  NONE("none"),
  /** Not tested: too few periods, or autocorrelation too high for a valid test. */
  UNDECIDED("undecided");

  private final String label;

  Direction(String label) {
    this.label = label;
  }

  /**
   * Derives the direction from the adjusted tests of a series, at the false-discovery rate {@link
   * TrendResult#FALSE_DISCOVERY_RATE}.
   *
   * @param undecidedBecause why the trend was not tested; null if it was. The season may be
   *     significant in both cases
   * @param tau Kendall's tau, whose sign gives the direction
   * @param q the q-value of the trend; NaN if not tested
   * @param seasonalQ the q-value of the season; NaN if not tested
   */
  public static Direction of(String undecidedBecause, double tau, double q, double seasonalQ) {
    if (undecidedBecause != null) {
      return seasonalQ <= TrendResult.FALSE_DISCOVERY_RATE ? SEASONAL : UNDECIDED;
    }
    if (q <= TrendResult.FALSE_DISCOVERY_RATE && tau != 0) {
      return tau > 0 ? RISING : FALLING;
    }
    return seasonalQ <= TrendResult.FALSE_DISCOVERY_RATE ? SEASONAL : NONE;
  }

  /** The name in the tables. */
  public String label() {
    return label;
  }
}
