package org.baomai.trend;

import java.util.Arrays;

/**
 * The observed values of a series with their positions in time. Missing periods, NaN in the series,
 * are left out; the others keep their positions.
 */
final class ObservedValues {
  private final double[] values;
  private final int[] positions;

  private ObservedValues(double[] values, int[] positions) {
    this.values = values;
    this.positions = positions;
  }

  /**
   * The observed values of a series.
   *
   * @param series one value per period, in time order; NaN for a missing period
   * @throws IllegalArgumentException if a value is infinite
   */
  static ObservedValues of(double[] series) {
    double[] values = new double[series.length];
    int[] positions = new int[series.length];
    int count = 0;
    for (int period = 0; period < series.length; period++) {
      if (Double.isInfinite(series[period])) {
        throw new IllegalArgumentException(
            "value "
                + period
                + " of the series is infinite; give a finite value, or NaN for a period without an issue");
      }
      if (!Double.isNaN(series[period])) {
        values[count] = series[period] + 0.0; // −0.0 becomes 0.0, since sorting separates them
        positions[count++] = period;
      }
    }
    return new ObservedValues(Arrays.copyOf(values, count), Arrays.copyOf(positions, count));
  }

  /**
   * As {@link #of}, for a statistic that needs a minimum number of values.
   *
   * @throws IllegalArgumentException if the series has fewer than {@code needed} values, or one is
   *     infinite
   */
  static ObservedValues atLeast(int needed, double[] series) {
    ObservedValues present = of(series);
    if (present.count() < needed) {
      throw new IllegalArgumentException(
          "the series has "
              + present.count()
              + " values and at least "
              + needed
              + " are needed; use a longer range or a finer granularity");
    }
    return present;
  }

  /** The values in time order, without NaN. Callers must not change the array. */
  double[] values() {
    return values;
  }

  /** The index of each value in the series, ascending. Callers must not change the array. */
  int[] positions() {
    return positions;
  }

  /** Number of values. */
  int count() {
    return values.length;
  }

  /** The values minus a line of the given slope through the origin. */
  double[] withoutLine(double slope) {
    double[] residuals = new double[values.length];
    for (int index = 0; index < values.length; index++) {
      residuals[index] = values[index] - slope * positions[index];
    }
    return residuals;
  }

  /**
   * Σ t(t−1)(2t+5) over groups of t equal values: the tie correction in the variance of Kendall's
   * S.
   */
  double tieTerm() {
    double sum = 0;
    for (double size : tieSizes()) {
      sum += size * (size - 1) * (2 * size + 5);
    }
    return sum;
  }

  /** Number of pairs of equal values. */
  double tiedPairs() {
    double sum = 0;
    for (double size : tieSizes()) {
      sum += size * (size - 1) / 2;
    }
    return sum;
  }

  private double[] tieSizes() {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] sizes = new double[sorted.length];
    int groups = 0;
    for (int from = 0; from < sorted.length; ) {
      int to = from + 1;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      sizes[groups++] = to - from;
      from = to;
    }
    return Arrays.copyOf(sizes, groups);
  }
}
