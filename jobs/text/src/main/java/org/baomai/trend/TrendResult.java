package org.baomai.trend;

import java.io.Serializable;

/**
 * What the tests say of one series of shares.
 *
 * @param periodsSeen periods with stories
 * @param periodsMissing periods without
 * @param slopePerYear Theil-Sen slope of the share of stories, per year; NaN with fewer than three
 *     periods. It is 0 for a term absent from most periods even where its rise is beyond doubt:
 *     more than half of all pairs are 0 and 0
 * @param slopeLow lower end of its 95 % interval, widened for autocorrelation
 * @param slopeHigh upper end
 * @param pValue of no trend, two-sided; NaN if undecided
 * @param tau Kendall's tau-b; its sign is the direction
 * @param autocorrelation of neighbouring periods, at least 0; the tests allow for it
 * @param changePoint index of the first period of a new level; null if not tested
 * @param changePValue of no change of level; NaN if not tested
 * @param seasonalP of no season; NaN if not tested (fewer than two cycles, or neither months nor
 *     quarters)
 * @param undecidedBecause null if the trend was tested, otherwise why not
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

  /** The false-discovery rate that a direction is given at. */
  public static final double RATE = 0.05;

  /**
   * The direction, once all tests of the family are in.
   *
   * @param q the q-value of {@link #pValue} ({@link BenjaminiHochberg})
   * @param seasonalQ the q-value of {@link #seasonalP}; NaN if there is none
   */
  public Direction direction(double q, double seasonalQ) {
    return Direction.of(undecidedBecause, tau, q, seasonalQ);
  }

  /**
   * The direction where the season is tested for this series alone: {@link #seasonalP} stands for
   * its own q-value. Over a whole vocabulary one term in twenty would be called seasonal by chance;
   * adjust and call {@link #direction(double, double)} there.
   */
  public Direction direction(double q) {
    return direction(q, seasonalP);
  }
}
