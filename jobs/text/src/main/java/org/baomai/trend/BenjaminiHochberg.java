package org.baomai.trend;

import java.util.Arrays;
import java.util.Comparator;

/** The false-discovery rate over a family of tests (Benjamini & Hochberg 1995). */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * Adjusts p-values by the step-up procedure. The family is all tested terms of one scope, layer
   * and granularity; filter by total count before, never by the trend itself.
   *
   * @param p p-values in [0, 1]; NaN marks what was not tested: it stays NaN and does not count
   * @return q-values in the order of the input
   * @throws IllegalArgumentException if a value is neither NaN nor in [0, 1]
   */
  public static double[] adjust(double[] p) {
    Integer[] tested = new Integer[p.length];
    int count = 0;
    for (int index = 0; index < p.length; index++) {
      if (p[index] < 0 || p[index] > 1) {
        throw new IllegalArgumentException(
            "p-value " + index + " is " + p[index] + ", not in 0..1");
      }
      if (!Double.isNaN(p[index])) {
        tested[count++] = index;
      }
    }
    tested = Arrays.copyOf(tested, count);
    Arrays.sort(tested, Comparator.comparingDouble(index -> p[index]));
    double[] q = new double[p.length];
    Arrays.fill(q, Double.NaN);
    double least = 1;
    for (int rank = count; rank >= 1; rank--) {
      int index = tested[rank - 1];
      least = Math.min(least, p[index] * count / rank);
      q[index] = least;
    }
    return q;
  }
}
