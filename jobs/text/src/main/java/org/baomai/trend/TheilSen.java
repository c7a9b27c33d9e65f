package org.baomai.trend;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.util.KthSelector;
import org.apache.commons.math3.util.MedianOf3PivotingStrategy;

/**
 * The Theil-Sen line: the median of the slopes between all pairs of values (Theil 1950, Sen 1968).
 *
 * @param slope change of the value per period
 * @param intercept the line's value at period 0: median of the values less slope times median of
 *     their places (Conover 1980)
 * @param low lower end of the 95 % interval of the slope
 * @param high upper end
 */
public record TheilSen(double slope, double intercept, double low, double high)
    implements Serializable {

  /**
   * The line with Sen's interval, as scipy's {@code theilslopes} gives it.
   *
   * @param series one value a period, in time order; NaN marks a period without an issue, and the
   *     others keep their distance over it
   * @throws IllegalArgumentException if fewer than three periods have a value, or one is infinite
   */
  public static TheilSen of(double[] series) {
    return of(series, 1);
  }

  /**
   * As {@link #of(double[])}, the interval widened for autocorrelation.
   *
   * @param inflation the factor on the variance of Kendall's S, as in {@link
   *     MannKendall#inflation()}; 1 for none
   */
  public static TheilSen of(double[] series, double inflation) {
    PresentValues present = PresentValues.atLeast(3, series);
    double[] slopes = pairSlopes(present);
    KthSelector selector = new KthSelector(new MedianOf3PivotingStrategy());
    double slope = median(slopes, selector);
    double reach =
        TailProbability.QUANTILE_975 * Math.sqrt(MannKendall.plainVariance(present) * inflation);
    int highest = slopes.length - 1;
    int lower = (int) Math.rint((slopes.length - reach) / 2) - 1;
    int upper = (int) Math.rint((slopes.length + reach) / 2);
    double low = selector.select(slopes, null, Math.min(highest, Math.max(0, lower)));
    double high = selector.select(slopes, null, Math.max(0, Math.min(highest, upper)));
    double[] places = Arrays.stream(present.places()).asDoubleStream().toArray();
    double intercept =
        median(present.values().clone(), selector) - slope * median(places, selector);
    return new TheilSen(slope, intercept, low, high);
  }

  static double slope(PresentValues present) {
    return median(pairSlopes(present), new KthSelector(new MedianOf3PivotingStrategy()));
  }

  /**
   * The slope that a season cannot bend: the median over pairs of one season only (Hirsch, Slack &
   * Smith 1982). Needs at least one such pair.
   */
  static double seasonalSlope(PresentValues present, int seasons) {
    double[] slopes = pairSlopes(present, seasons);
    return median(slopes, new KthSelector(new MedianOf3PivotingStrategy()));
  }

  private static double[] pairSlopes(PresentValues present) {
    return pairSlopes(present, 1);
  }

  /** The slopes of all pairs whose distance is a multiple of {@code seasons}. */
  private static double[] pairSlopes(PresentValues present, int seasons) {
    double[] values = present.values();
    int[] places = present.places();
    double[] slopes = new double[Math.multiplyExact(values.length, values.length - 1) / 2];
    int pair = 0;
    for (int later = 1; later < values.length; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        int distance = places[later] - places[earlier];
        if (distance % seasons == 0) {
          slopes[pair++] = (values[later] - values[earlier]) / distance;
        }
      }
    }
    return pair == slopes.length ? slopes : Arrays.copyOf(slopes, pair);
  }

  /** Reorders {@code numbers}. */
  private static double median(double[] numbers, KthSelector selector) {
    int middle = numbers.length / 2;
    double upper = selector.select(numbers, null, middle);
    return numbers.length % 2 == 1
        ? upper
        : (selector.select(numbers, null, middle - 1) + upper) / 2;
  }
}
