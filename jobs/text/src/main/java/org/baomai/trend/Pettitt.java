package org.baomai.trend;

import java.io.Serializable;

/**
 * Pettitt's test for one change of level at an unknown time (Pettitt 1979).
 *
 * @param u the largest |U| over all splits
 * @param k how many values stand before the change; the first of equal splits
 * @param firstAfter index in the series of the first value of the new level
 * @param meanBefore mean of the values before the change
 * @param meanAfter mean of the values after it
 * @param p two-sided, 2 exp(−6U²/(n³ + n²)), at most 1; approximate, good to two digits below 0.5
 */
public record Pettitt(long u, int k, int firstAfter, double meanBefore, double meanAfter, double p)
    implements Serializable {

  /**
   * The plain test: values of different periods are taken as independent.
   *
   * @param series one value a period, in time order; NaN marks a period without an issue and takes
   *     no part
   * @throws IllegalArgumentException if fewer than three periods have a value, or one is infinite
   */
  public static Pettitt of(double[] series) {
    return of(series, 1);
  }

  /**
   * The test for values that remember the period before: U² is divided by the inflation of the
   * variance.
   *
   * @param inflation as in {@link MannKendall#inflation()}; 1 for none. A real step looks like
   *     memory, so that the corrected test is a cautious one.
   */
  public static Pettitt of(double[] series, double inflation) {
    PresentValues present = PresentValues.atLeast(3, series);
    double[] values = present.values();
    long running = 0;
    long largest = -1;
    int split = 0;
    for (int before = 1; before < values.length; before++) {
      running += signsAgainstAll(values, before - 1);
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
        present.places()[split],
        mean(values, 0, split),
        mean(values, split, values.length),
        Math.min(1, 2 * Math.exp(exponent)));
  }

  /** Σ sgn(x_at − x_j) over all j: what U gains when the value passes from after to before. */
  private static long signsAgainstAll(double[] values, int at) {
    long sum = 0;
    for (double other : values) {
      sum += values[at] > other ? 1 : values[at] < other ? -1 : 0;
    }
    return sum;
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int index = from; index < to; index++) {
      sum += values[index];
    }
    return sum / (to - from);
  }
}
