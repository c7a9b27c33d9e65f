package org.baomai.trend;

import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * Lag-one autocorrelation of a series after its trend is removed, and its effect on the variance of
 * Kendall's S.
 */
final class Autocorrelation {
  /**
   * Upper limit of the coefficient, since the inflation grows without bound near 1. {@link
   * TrendTest} does not decide at values this high.
   */
  static final double MAX = 0.99;

  private Autocorrelation() {}

  /**
   * Estimates the coefficient φ of a first-order autoregressive series from the ranks of the
   * residuals of the Theil-Sen line.
   *
   * <p>Ranks are used because word counts have heavy tails: a single large value pulls the
   * correlation of values towards 0. The rank correlation r is converted to that of a normal
   * series, 2 sin(πr/6) (Pearson 1907). Removing a line biases the estimate by −(2 + 4φ)/n (Kendall
   * 1954; Marriott & Pope 1954); the bias is corrected: φ = (n·r + 2)/(n − 4).
   *
   * @param present the series
   * @return from 0 to {@link #MAX}; 0 for fewer than six values or a constant series
   */
  static double ofResiduals(ObservedValues present) {
    int count = present.count();
    if (count < 6) {
      return 0;
    }
    double[] ranks = new NaturalRanking().rank(present.withoutLine(TheilSen.slope(present)));
    double correlation = ofNormal(lagOne(ranks, present.positions()));
    double unbiased = (count * correlation + 2) / (count - 4);
    return Math.max(0, Math.min(MAX, unbiased));
  }

  /**
   * The factor by which autocorrelation multiplies the variance of a mean: 1 + (2/n) Σ φ^distance
   * over all pairs of values. Without gaps this is 1 + 2 Σ (1 − k/n) φ^k (Matalas & Langbein 1962).
   *
   * @param present the series, at least one value
   * @param autocorrelation φ, below 1
   * @return at least 1; 1 if φ is not positive
   */
  static double inflation(ObservedValues present, double autocorrelation) {
    if (autocorrelation <= 0) {
      return 1;
    }
    int[] positions = present.positions();
    double sum = 0;
    double toEarlier = 0; // Σ φ^distance from a value to all earlier ones
    for (int index = 1; index < positions.length; index++) {
      int distance = positions[index] - positions[index - 1];
      toEarlier = (toEarlier + 1) * Math.pow(autocorrelation, distance);
      sum += toEarlier;
    }
    return 1 + 2 * sum / positions.length;
  }

  /**
   * The correlation of a bivariate normal distribution with a given rank correlation: 2 sin(πr/6)
   * (Pearson 1907).
   */
  static double ofNormal(double rankCorrelation) {
    return 2 * Math.sin(Math.PI / 6 * rankCorrelation);
  }

  /**
   * The lag-one autocorrelation of ranks, from neighbouring periods only. A pair of values
   * separated by a gap is not at lag one.
   *
   * @param ranks ranks from 1, averaged over ties
   * @param positions the period of each value, ascending
   * @return −1 to 1; 0 for a constant series or one without neighbours
   */
  static double lagOne(double[] ranks, int[] positions) {
    double mean = (ranks.length + 1) / 2.0; // exact, so that constant ranks give exactly 0
    double products = 0;
    double squares = 0;
    int neighbours = 0;
    for (int index = 0; index < ranks.length; index++) {
      squares += (ranks[index] - mean) * (ranks[index] - mean);
      if (index > 0 && positions[index] == positions[index - 1] + 1) {
        products += (ranks[index] - mean) * (ranks[index - 1] - mean);
        neighbours++;
      }
    }
    if (squares == 0 || neighbours == 0) {
      return 0;
    }
    // Without gaps this is Σ products / Σ squares; with gaps the sum is scaled to n − 1 neighbours.
    double scaled = products * (ranks.length - 1) / neighbours;
    return Math.max(-1, Math.min(1, scaled / squares));
  }
}
