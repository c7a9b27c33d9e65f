package org.baomai.trend;

import java.util.Arrays;

/**
 * The values of a series that are there, each with its place in time. NaN marks a period without an
 * issue: it is left out, and the others keep their places.
 */
final class PresentValues {
  private final double[] values;
  private final int[] places;

  private PresentValues(double[] values, int[] places) {
    this.values = values;
    this.places = places;
  }

  static PresentValues of(double[] series) {
    double[] values = new double[series.length];
    int[] places = new int[series.length];
    int count = 0;
    for (int place = 0; place < series.length; place++) {
      if (Double.isInfinite(series[place])) {
        throw new IllegalArgumentException(
            "value " + place + " of the series is infinite; give a number, or NaN for no issue");
      }
      if (!Double.isNaN(series[place])) {
        values[count] = series[place];
        places[count++] = place;
      }
    }
    return new PresentValues(Arrays.copyOf(values, count), Arrays.copyOf(places, count));
  }

  /** As {@link #of}, but refuses a series with fewer values than a statistic needs. */
  static PresentValues atLeast(int needed, double[] series) {
    PresentValues present = of(series);
    if (present.count() < needed) {
      throw new IllegalArgumentException(
          "the series has "
              + present.count()
              + " values and at least "
              + needed
              + " are needed; take a longer range or a finer granularity");
    }
    return present;
  }

  /** The values, in time order, none NaN. Not to be changed. */
  double[] values() {
    return values;
  }

  /** The index of each value in the series it came from. Not to be changed. */
  int[] places() {
    return places;
  }

  int count() {
    return values.length;
  }

  /** What is left of the values when a line of this slope is taken out, but for a constant. */
  double[] withoutLine(double slope) {
    double[] residuals = new double[values.length];
    for (int index = 0; index < values.length; index++) {
      residuals[index] = values[index] - slope * places[index];
    }
    return residuals;
  }

  /** Σ t(t−1)(2t+5) over groups of t equal values, as the variance of Kendall's S needs it. */
  double tieTerm() {
    double sum = 0;
    for (double size : tieSizes()) {
      sum += size * (size - 1) * (2 * size + 5);
    }
    return sum;
  }

  /** The number of pairs of equal values. */
  double tiedPairs() {
    double sum = 0;
    for (double size : tieSizes()) {
      sum += size * (size - 1) / 2;
    }
    return sum;
  }

  private double[] tieSizes() {
    double[] sorted = sorted();
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

  private double[] sorted() {
    double[] sorted = new double[values.length];
    for (int index = 0; index < values.length; index++) {
      sorted[index] = values[index] + 0.0; // −0.0 becomes 0.0: the two are one value here
    }
    Arrays.sort(sorted);
    return sorted;
  }
}
