package org.baomai.trend;

import java.io.Serializable;

/**
 * The results of all tests on one series of shares.
 *
 * @param periodsSeen number of periods with stories
 * @param periodsMissing number of periods without stories
 * @param slopePerYear Theil-Sen slope of the share of stories, per year; NaN with fewer than three
 *     periods. It is 0 for a term that is absent from most periods even if its rise is significant,
 *     since most pairs of values are then 0 and 0
 * @param slopeLow lower end of the 95 % confidence interval of the slope, widened for
 *     autocorrelation
 * @param slopeHigh upper end of the interval
 * @param pValue two-sided p-value of no trend; NaN if undecided
 * @param tau Kendall's tau-b, whose sign gives the direction; NaN with fewer than three periods
 * @param autocorrelation lag-one autocorrelation, at least 0, for which the tests are corrected;
 *     NaN if not estimated
 * @param changePoint index of the first period of the new level; null if not tested or the series
 *     is constant
 * @param changePValue p-value of no change of level; NaN if not tested
 * @param seasonalP p-value of no seasonality; NaN if not tested (fewer than two cycles, or neither
 *     months nor quarters)
 * @param undecidedBecause why the trend was not tested; null if it was
 */
public record TrendResult(
    int periodsSeen,
    int periodsMissing,
    double slopePerYear,
    double slopeLow,
    double slopeHigh,
    double pValue,
    double tau,
    double autocorrelation,
    Integer changePoint,
    double changePValue,
    double seasonalP,
    String undecidedBecause)
    implements Serializable {

  /** The false-discovery rate at which a trend or a season is significant. */
  public static final double FALSE_DISCOVERY_RATE = 0.05;

  /**
   * The direction, after the p-values of the whole family of tests are adjusted.
   *
   * @param q the q-value of {@link #pValue} ({@link BenjaminiHochberg})
   * @param seasonalQ the q-value of {@link #seasonalP}; NaN if not tested
   */
  public Direction direction(double q, double seasonalQ) {
    return Direction.of(undecidedBecause, tau, q, seasonalQ);
  }

  /**
   * The direction of a single series, with {@link #seasonalP} used as its own q-value. Over a whole
   * vocabulary this would find one term in twenty seasonal by chance; adjust the p-values and call
   * {@link #direction(double, double)} instead.
   *
   * @param q the q-value of {@link #pValue}
   */
  public Direction direction(double q) {
    return direction(q, seasonalP);
  }
}
