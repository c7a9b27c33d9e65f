package org.baomai.trend;

import java.io.Serializable;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * Pettitt's test for a single change of level at an unknown time (Pettitt 1979).
 *
 * @param u the maximum of |U| over all splits; 0 for a constant series
 * @param k number of values before the change; of splits with equal |U| the first
 * @param firstAfter index in the series of the first value of the new level
 * @param meanBefore mean of the values before the change
 * @param meanAfter mean of the values after it
 * @param p two-sided p-value, approximated by 2 exp(−6U²/(n³ + n²)) and at most 1; accurate to two
 *     digits below 0.5
 */
public record Pettitt(long u, int k, int firstAfter, double meanBefore, double meanAfter, double p)
    implements Serializable {

  /**
   * The uncorrected test, which assumes that values of different periods are independent.
   *
   * @param series one value per period, in time order; NaN for a period without an issue, which is
   *     left out
   * @throws IllegalArgumentException if fewer than three periods have a value, or one is infinite
   */
  public static Pettitt of(double[] series) {
    return of(series, 1);
  }

  /**
   * The test corrected for autocorrelation: U² is divided by the inflation of the variance.
   *
   * @param series as in {@link #of(double[])}
   * @param inflation as in {@link MannKendall#inflation()}; 1 for none. A real level shift raises
   *     the estimated autocorrelation, so the corrected test is conservative
   */
  public static Pettitt of(double[] series, double inflation) {
    ObservedValues present = ObservedValues.atLeast(3, series);
    double[] values = present.values();
    double[] ranks = new NaturalRanking().rank(values);
    long running = 0;
    long largest = -1;
    int split = 0;
    for (int before = 1; before < values.length; before++) {
      running += signsAgainstAll(ranks, before - 1);
      if (Math.abs(running) > largest) {
        largest = Math.abs(running);
        split = before;
      }
    }
    double count = values.length;
    double exponent = -6.0 * largest * largest / (count * count * (count + 1)) / inflation;
    return new Pettitt(
        largest,
        split,
        present.positions()[split],
        mean(values, 0, split),
        mean(values, split, values.length),
        Math.min(1, 2 * Math.exp(exponent)));
  }

  /**
   * Σ sgn(x_at − x_j) over all j: the increase of U when the split moves past the value. As ranks
   * are averaged over ties, it is the number of smaller ranks minus that of larger ones.
   */
  private static long signsAgainstAll(double[] ranks, int at) {
    return Math.round(2 * ranks[at]) - ranks.length - 1;
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int index = from; index < to; index++) {
      sum += values[index];
    }
    return sum / (to - from);
  }
}
