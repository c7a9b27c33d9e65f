package org.baomai.trend;

import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * How much a period resembles the one before it, once the trend is taken out, and what that does to
 * the variance of a trend statistic.
 */
final class Autocorrelation {
  /** Above this the inflation grows without bound; the trend test gives up long before. */
  static final double HIGHEST = 0.99;

  private Autocorrelation() {}

  /**
   * The coefficient of a first-order autoregressive series, estimated from the ranks of the
   * residuals from the Theil-Sen line, at least 0 and at most {@link #HIGHEST}.
   *
   * <p>Ranks, because counts of words have heavy tails: one large value pulls the correlation of
   * values towards 0. The rank correlation r becomes that of a normal series by 2 sin(πr/6)
   * (Pearson 1907). Taking out a line biases it by −(2 + 4φ)/n (Kendall 1954; Marriott & Pope
   * 1954), which is given back: φ = (n·r + 2)/(n − 4).
   */
  static double ofResiduals(PresentValues present) {
    int count = present.count();
    if (count < 6) {
      return 0;
    }
    double[] ranks = new NaturalRanking().rank(present.withoutLine(TheilSen.slope(present)));
    double correlation = ofNormal(lagOne(ranks, present.places()));
    double unbiased = (count * correlation + 2) / (count - 4);
    return Math.max(0, Math.min(HIGHEST, unbiased));
  }

  /**
   * 1 + (2/n) Σ φ^(distance) over all pairs of values; without gaps this is 1 + 2 Σ (1 − k/n) φ^k
   * (Matalas & Langbein 1962).
   */
  static double inflation(PresentValues present, double autocorrelation) {
    if (autocorrelation <= 0) {
      return 1;
    }
    int[] places = present.places();
    double[] powers = new double[places[places.length - 1] - places[0] + 1];
    powers[0] = 1;
    for (int distance = 1; distance < powers.length; distance++) {
      powers[distance] = powers[distance - 1] * autocorrelation;
    }
    double sum = 0;
    for (int later = 1; later < places.length; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        sum += powers[places[later] - places[earlier]];
      }
    }
    return 1 + 2 * sum / places.length;
  }

  /** The correlation of a normal series whose ranks correlate so (Pearson 1907). */
  static double ofNormal(double rankCorrelation) {
    return 2 * Math.sin(Math.PI / 6 * rankCorrelation);
  }

  /** Over neighbouring periods only; a pair with a gap between says nothing about lag one. */
  static double lagOne(double[] ranks, int[] places) {
    double mean = (ranks.length + 1) / 2.0; // exactly, so that constant ranks leave exactly 0
    double products = 0;
    double squares = 0;
    int neighbours = 0;
    for (int index = 0; index < ranks.length; index++) {
      squares += (ranks[index] - mean) * (ranks[index] - mean);
      if (index > 0 && places[index] == places[index - 1] + 1) {
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
