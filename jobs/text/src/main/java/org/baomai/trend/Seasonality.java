package org.baomai.trend;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * Test for seasonality. Two tests compare the seasons, each on the series after its trend, a line
 * whose slope is estimated within seasons, is removed: the Kruskal-Wallis test on ranks, which is
 * sensitive to a gentle wave, and an analysis of variance on square roots, which is sensitive to
 * one high month a year, whose height ranks do not show. Square roots stabilise the variance of
 * counts (Bartlett 1936).
 *
 * @param h the Kruskal-Wallis statistic H, corrected for ties (Kruskal & Wallis 1952)
 * @param rankP p-value of H, converted to F (Iman & Davenport 1976); with two values per season the
 *     χ² approximation would have no power
 * @param meanP p-value of the analysis of variance
 * @param p p-value of no seasonality: twice the smaller of both (Bonferroni), at most 1; NaN if not
 *     tested
 * @param untestedBecause why it was not tested; null if it was
 */
public record Seasonality(double h, double rankP, double meanP, double p, String untestedBecause)
    implements Serializable {

  /** Minimum number of values in a season; seasons with fewer are left out. */
  public static final int MIN_VALUES = 2;

  /** Minimum share of seasons that must have enough values. */
  private static final double MIN_SHARE_OF_SEASONS = 0.75;

  /**
   * Tests the months or quarters of the year. Other granularities are not tested.
   *
   * @param series as in {@link #of(double[], int)}
   * @param granularity the length of a period
   */
  public static Seasonality of(double[] series, Granularity granularity) {
    return switch (granularity) {
      case MONTH -> of(series, 12);
      case QUARTER -> of(series, 4);
      case DAY, WEEK, YEAR -> untested("only months and quarters have seasons");
    };
  }

  /**
   * Tests the seasons of a cycle of any length.
   *
   * @param series one value per period, in time order; NaN for a period without an issue, which is
   *     left out
   * @param seasons number of periods in a cycle, at least 2
   * @return the tests; not tested if more than a quarter of the seasons have fewer than {@link
   *     #MIN_VALUES} values; p is 1 for a constant series
   * @throws IllegalArgumentException if {@code seasons} is below 2 or a value is infinite
   */
  public static Seasonality of(double[] series, int seasons) {
    if (seasons < 2) {
      throw new IllegalArgumentException("a cycle needs at least 2 seasons, not " + seasons);
    }
    ObservedValues present = ObservedValues.of(withEnoughValues(series, seasons));
    int[] sizes = sizes(present, seasons);
    long compared = Arrays.stream(sizes).filter(size -> size > 0).count();
    if (compared < MIN_SHARE_OF_SEASONS * seasons || compared < 2) {
      return untested("fewer than two full cycles");
    }
    int between = (int) compared - 1;
    int within = present.count() - (int) compared - 1; // one less for the slope of the line
    double[] ranks =
        new NaturalRanking().rank(present.withoutLine(TheilSen.seasonalSlope(present, seasons)));
    double rankShare = shareBetween(ranks, present, sizes);
    ObservedValues roots = roots(present);
    double meanShare =
        shareBetween(roots.withoutLine(TheilSen.seasonalSlope(roots, seasons)), present, sizes);
    double rankP = p(rankShare, between, within);
    double meanP = p(meanShare, between, within);
    return new Seasonality(
        (present.count() - 1) * rankShare,
        rankP,
        meanP,
        Math.min(1, 2 * Math.min(rankP, meanP)),
        null);
  }

  /** The series with NaN in place of all seasons that have too few values. */
  private static double[] withEnoughValues(double[] series, int seasons) {
    int[] sizes = sizes(ObservedValues.of(series), seasons);
    double[] result = series.clone();
    for (int period = 0; period < series.length; period++) {
      if (sizes[period % seasons] < MIN_VALUES) {
        result[period] = Double.NaN;
      }
    }
    return result;
  }

  private static int[] sizes(ObservedValues present, int seasons) {
    int[] sizes = new int[seasons];
    for (int position : present.positions()) {
      sizes[position % seasons]++;
    }
    return sizes;
  }

  /** The square roots; the values themselves if one is negative. */
  private static ObservedValues roots(ObservedValues present) {
    double[] series = new double[present.positions()[present.count() - 1] + 1];
    Arrays.fill(series, Double.NaN);
    for (int index = 0; index < present.count(); index++) {
      double value = present.values()[index];
      if (value < 0) {
        return present;
      }
      series[present.positions()[index]] = Math.sqrt(value);
    }
    return ObservedValues.of(series);
  }

  /** The p-value of F, the ratio of the variance between seasons to that within seasons. */
  private static double p(double shareBetween, int between, int within) {
    double f = shareBetween / between / ((1 - shareBetween) / within);
    return shareBetween >= 1 ? 0 : upperTail(f, between, within);
  }

  /** P(F ≥ x), computed as P(1/F ≤ 1/x) to keep precision in small tails. */
  private static double upperTail(double x, int betweenFreedom, int withinFreedom) {
    return x <= 0
        ? 1
        : new FDistribution(null, withinFreedom, betweenFreedom).cumulativeProbability(1 / x);
  }

  /**
   * The share of the sum of squares that is between seasons: H/(n − 1) for ranks, η² for values; 0
   * for a constant series.
   */
  private static double shareBetween(double[] values, ObservedValues present, int[] sizes) {
    double mean = Arrays.stream(values).average().orElse(0);
    double[] sums = new double[sizes.length];
    double all = 0;
    for (int index = 0; index < values.length; index++) {
      sums[present.positions()[index] % sizes.length] += values[index] - mean;
      all += (values[index] - mean) * (values[index] - mean);
    }
    double between = 0;
    for (int season = 0; season < sizes.length; season++) {
      between += sizes[season] == 0 ? 0 : sums[season] * sums[season] / sizes[season];
    }
    return all <= values.length * Math.ulp(mean * mean) ? 0 : Math.min(1, between / all);
  }

  private static Seasonality untested(String reason) {
    return new Seasonality(Double.NaN, Double.NaN, Double.NaN, Double.NaN, reason);
  }
}
