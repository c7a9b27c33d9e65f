package org.baomai.trend;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.util.KthSelector;
import org.apache.commons.math3.util.MedianOf3PivotingStrategy;

/**
 * The Theil-Sen line: its slope is the median of the slopes between all pairs of values (Theil
 * 1950, Sen 1968).
 *
 * @param slope change of the value per period
 * @param intercept value of the line at period 0: median of the values minus slope times the median
 *     of their positions (Conover 1980)
 * @param low lower end of the 95 % confidence interval of the slope
 * @param high upper end of the interval
 */
public record TheilSen(double slope, double intercept, double low, double high)
    implements Serializable {
  /**
   * Maximum number of values whose slopes are all computed, which takes time and memory that grow
   * with the square. Of longer series the slopes are found by {@link SlopeSearch}.
   */
  static final int ALL_PAIRS = 400;

  /**
   * The line with Sen's confidence interval, as in scipy's {@code theilslopes}.
   *
   * @param series one value per period, in time order; NaN for a period without an issue, which is
   *     left out while the others keep their distances
   * @throws IllegalArgumentException if fewer than three periods have a value, or one is infinite
   */
  public static TheilSen of(double[] series) {
    return of(series, 1);
  }

  /**
   * As {@link #of(double[])}, with the interval widened for autocorrelation.
   *
   * @param series as in {@link #of(double[])}
   * @param inflation factor on the variance of Kendall's S, as in {@link MannKendall#inflation()};
   *     1 for none
   */
  public static TheilSen of(double[] series, double inflation) {
    ObservedValues present = ObservedValues.atLeast(3, series);
    return present.count() > ALL_PAIRS
        ? searched(present, inflation)
        : compared(present, inflation);
  }

  /** The line from the slopes of all pairs. */
  static TheilSen compared(ObservedValues present, double inflation) {
    double[] slopes = pairSlopes(present);
    KthSelector selector = new KthSelector(new MedianOf3PivotingStrategy());
    double slope = median(slopes, selector);
    double halfWidth = halfWidth(present, inflation);
    int highest = slopes.length - 1;
    int lower = (int) lowerRank(slopes.length, halfWidth);
    int upper = (int) upperRank(slopes.length, halfWidth);
    double low = selector.select(slopes, null, Math.min(highest, Math.max(0, lower)));
    double high = selector.select(slopes, null, Math.max(0, Math.min(highest, upper)));
    return new TheilSen(slope, intercept(present, slope), low, high);
  }

  /** The line without computing the slopes of all pairs. */
  static TheilSen searched(ObservedValues present, double inflation) {
    SlopeSearch slopes = new SlopeSearch(present);
    double slope = slopes.median();
    double halfWidth = halfWidth(present, inflation);
    double low = slopes.ofRank(lowerRank(slopes.pairs(), halfWidth));
    double high = slopes.ofRank(upperRank(slopes.pairs(), halfWidth));
    return new TheilSen(slope, intercept(present, slope), low, high);
  }

  private static double halfWidth(ObservedValues present, double inflation) {
    return TailProbability.QUANTILE_975
        * Math.sqrt(MannKendall.independentVariance(present) * inflation);
  }

  private static long lowerRank(long pairs, double halfWidth) {
    return (long) Math.rint((pairs - halfWidth) / 2) - 1;
  }

  private static long upperRank(long pairs, double halfWidth) {
    return (long) Math.rint((pairs + halfWidth) / 2);
  }

  private static double intercept(ObservedValues present, double slope) {
    KthSelector selector = new KthSelector(new MedianOf3PivotingStrategy());
    double[] positions = Arrays.stream(present.positions()).asDoubleStream().toArray();
    return median(present.values().clone(), selector) - slope * median(positions, selector);
  }

  /** The slope of the line; needs at least two values. */
  static double slope(ObservedValues present) {
    if (present.count() > ALL_PAIRS) {
      return new SlopeSearch(present).median();
    }
    return median(pairSlopes(present), new KthSelector(new MedianOf3PivotingStrategy()));
  }

  /**
   * The slope from pairs of values of the same season only, which seasonality does not bias
   * (Hirsch, Slack & Smith 1982). Needs at least one such pair.
   */
  static double seasonalSlope(ObservedValues present, int seasons) {
    double[] slopes = pairSlopes(present, seasons);
    return median(slopes, new KthSelector(new MedianOf3PivotingStrategy()));
  }

  private static double[] pairSlopes(ObservedValues present) {
    return pairSlopes(present, 1);
  }

  /** The slopes of all pairs whose distance is a multiple of {@code seasons}. */
  private static double[] pairSlopes(ObservedValues present, int seasons) {
    double[] values = present.values();
    int[] positions = present.positions();
    double[] slopes = new double[Math.multiplyExact(values.length, values.length - 1) / 2];
    int pair = 0;
    for (int later = 1; later < values.length; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        int distance = positions[later] - positions[earlier];
        if (distance % seasons == 0) {
          slopes[pair++] = (values[later] - values[earlier]) / distance;
        }
      }
    }
    return pair == slopes.length ? slopes : Arrays.copyOf(slopes, pair);
  }

  /** The median; reorders {@code numbers}. */
  private static double median(double[] numbers, KthSelector selector) {
    int middle = numbers.length / 2;
    double upper = selector.select(numbers, null, middle);
    return numbers.length % 2 == 1
        ? upper
        : (selector.select(numbers, null, middle - 1) + upper) / 2;
  }
}
