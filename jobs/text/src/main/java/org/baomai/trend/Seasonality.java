package org.baomai.trend;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * Whether a series repeats by season. Two tests of the seasons against each other, each on the
 * series without its trend, a line whose slope is taken within seasons: Kruskal and Wallis' on
 * ranks, which sees a gentle wave, and the analysis of variance on square roots, which sees one
 * high month a year where ranks cannot tell how high it is. Roots make the spread of counts even
 * (Bartlett 1936).
 *
 * @param h Kruskal and Wallis' H with correction for ties (Kruskal & Wallis 1952)
 * @param rankP from H turned into F (Iman & Davenport 1976), which holds with two values a season,
 *     where χ² finds nothing
 * @param meanP of the analysis of variance
 * @param p of no season: twice the smaller of both, at most 1; NaN if not tested
 * @param untestedBecause null if tested, otherwise the reason
 */
public record Seasonality(double h, double rankP, double meanP, double p, String untestedBecause)
    implements Serializable {

  /** How many values a season needs to be compared. */
  public static final int CYCLES = 2;

  /** The part of the seasons that must have as many; the others are left out. */
  private static final double COMPARED = 0.75;

  /** By the months of the year or its quarters; other granularities have no season here. */
  public static Seasonality of(double[] series, Granularity granularity) {
    return switch (granularity) {
      case MONTH -> of(series, 12);
      case QUARTER -> of(series, 4);
      case DAY, WEEK, YEAR -> untested("only months and quarters have seasons");
    };
  }

  /**
   * By place in a cycle of any length.
   *
   * @param series one value a period, in time order; NaN marks a period without an issue and takes
   *     no part
   * @param seasons how many periods make a cycle; at least 2
   * @return untested if more than a quarter of the seasons have fewer than {@link #CYCLES} values
   * @throws IllegalArgumentException if seasons is below 2 or a value is infinite
   */
  public static Seasonality of(double[] series, int seasons) {
    if (seasons < 2) {
      throw new IllegalArgumentException("a cycle has at least 2 seasons, not " + seasons);
    }
    PresentValues present = PresentValues.of(compared(series, seasons));
    int[] sizes = sizes(present, seasons);
    long compared = Arrays.stream(sizes).filter(size -> size > 0).count();
    if (compared < COMPARED * seasons || compared < 2) {
      return untested("fewer than two full cycles");
    }
    int between = (int) compared - 1;
    int within = present.count() - (int) compared - 1; // one less without a line taken out
    double[] ranks =
        new NaturalRanking().rank(present.withoutLine(TheilSen.seasonalSlope(present, seasons)));
    double rankPart = partBetween(ranks, present, sizes);
    PresentValues roots = roots(present);
    double meanPart =
        partBetween(roots.withoutLine(TheilSen.seasonalSlope(roots, seasons)), present, sizes);
    double rankP = p(rankPart, between, within);
    double meanP = p(meanPart, between, within);
    return new Seasonality(
        (present.count() - 1) * rankPart,
        rankP,
        meanP,
        Math.min(1, 2 * Math.min(rankP, meanP)),
        null);
  }

  /** The series without the seasons that have too few values. */
  private static double[] compared(double[] series, int seasons) {
    int[] sizes = sizes(PresentValues.of(series), seasons);
    double[] compared = series.clone();
    for (int place = 0; place < series.length; place++) {
      if (sizes[place % seasons] < CYCLES) {
        compared[place] = Double.NaN;
      }
    }
    return compared;
  }

  private static int[] sizes(PresentValues present, int seasons) {
    int[] sizes = new int[seasons];
    for (int place : present.places()) {
      sizes[place % seasons]++;
    }
    return sizes;
  }

  /** Square roots, unless a value is below 0 and so no share. */
  private static PresentValues roots(PresentValues present) {
    double[] series = new double[present.places()[present.count() - 1] + 1];
    Arrays.fill(series, Double.NaN);
    for (int index = 0; index < present.count(); index++) {
      double value = present.values()[index];
      if (value < 0) {
        return present;
      }
      series[present.places()[index]] = Math.sqrt(value);
    }
    return PresentValues.of(series);
  }

  /** The p-value of F, the variance between seasons over that within them. */
  private static double p(double partBetween, int between, int within) {
    double f = partBetween / between / ((1 - partBetween) / within);
    return partBetween >= 1 ? 0 : upperTail(f, between, within);
  }

  /** P(F ≥ x) as P(1/F ≤ 1/x), so that small tails keep their digits. */
  private static double upperTail(double x, int betweenFreedom, int withinFreedom) {
    return x <= 0
        ? 1
        : new FDistribution(null, withinFreedom, betweenFreedom).cumulativeProbability(1 / x);
  }

  /**
   * The part of the squares about the mean that lies between seasons: of ranks H/(n − 1), of values
   * η². 0 for a constant series.
   */
  private static double partBetween(double[] values, PresentValues present, int[] sizes) {
    double mean = Arrays.stream(values).average().orElse(0);
    double[] sums = new double[sizes.length];
    double all = 0;
    for (int index = 0; index < values.length; index++) {
      sums[present.places()[index] % sizes.length] += values[index] - mean;
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
