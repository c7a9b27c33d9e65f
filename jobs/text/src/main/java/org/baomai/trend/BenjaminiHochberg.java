package org.baomai.trend;

import java.util.Arrays;
import java.util.Comparator;

/** Control of the false-discovery rate over a family of tests (Benjamini & Hochberg 1995). */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * Adjusts p-values by the step-up procedure: q₍ᵢ₎ = min over j ≥ i of p₍ⱼ₎ · m / j. The family is
   * all tested terms of one scope, layer and granularity. Filter terms by their total count before
   * testing, never by the trend itself.
   *
   * @param p p-values in [0, 1]; NaN for a test that was not made: it stays NaN and is not part of
   *     the family
   * @return q-values in the order of the input; equal p-values get equal q-values
   * @throws IllegalArgumentException if a value is neither NaN nor in [0, 1]
   */
  public static double[] adjust(double[] p) {
    Integer[] tested = new Integer[p.length];
    int count = 0;
    for (int index = 0; index < p.length; index++) {
      if (p[index] < 0 || p[index] > 1) {
        throw new IllegalArgumentException(
            "p-value "
                + index
                + " is "
                + p[index]
                + "; it must be in [0, 1], or NaN if not tested");
      }
      if (!Double.isNaN(p[index])) {
        tested[count++] = index;
      }
    }
    tested = Arrays.copyOf(tested, count);
    Arrays.sort(tested, Comparator.comparingDouble(index -> p[index]));
    double[] q = new double[p.length];
    Arrays.fill(q, Double.NaN);
    double smallest = 1;
    for (int rank = count; rank >= 1; rank--) {
      int index = tested[rank - 1];
      smallest = Math.min(smallest, p[index] * count / rank);
      q[index] = smallest;
    }
    return q;
  }
}
