package org.baomai.trend;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * Whether a series repeats by season: Kruskal and Wallis' test of the seasons against each other,
 * on the series without its trend, a line whose slope is taken within seasons.
 *
 * @param h Kruskal and Wallis' H with correction for ties (Kruskal & Wallis 1952)
 * @param p from H turned into F (Iman & Davenport 1976), which holds with two values a season,
 *     where χ² finds nothing; NaN if not tested
 * @param untestedBecause null if tested, otherwise the reason
 */
public record Seasonality(double h, double p, String untestedBecause) implements Serializable {

  /** How many values every season needs: two full cycles. */
  public static final int CYCLES = 2;

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
   * @return untested if any season has fewer than {@link #CYCLES} values
   * @throws IllegalArgumentException if seasons is below 2 or a value is infinite
   */
  public static Seasonality of(double[] series, int seasons) {
    if (seasons < 2) {
      throw new IllegalArgumentException("a cycle has at least 2 seasons, not " + seasons);
    }
    PresentValues present = PresentValues.of(series);
    int[] sizes = new int[seasons];
    for (int place : present.places()) {
      sizes[place % seasons]++;
    }
    if (Arrays.stream(sizes).anyMatch(size -> size < CYCLES)) {
      return untested("fewer than two full cycles");
    }
    double h = kruskalWallis(present, sizes);
    int freedom = present.count() - seasons - 1; // one less than without a line taken out
    double between = h / (seasons - 1);
    double within = (present.count() - 1 - h) / freedom;
    double p = within <= 0 ? 0 : upperTail(between / within, seasons - 1, freedom);
    return new Seasonality(h, p, null);
  }

  /** P(F ≥ x) as P(1/F ≤ 1/x), so that small tails keep their digits. */
  private static double upperTail(double x, int betweenFreedom, int withinFreedom) {
    return x <= 0
        ? 1
        : new FDistribution(null, withinFreedom, betweenFreedom).cumulativeProbability(1 / x);
  }

  /**
   * H = (n − 1) · (spread of ranks between seasons) / (spread of all ranks); 0 for a constant
   * series.
   */
  private static double kruskalWallis(PresentValues present, int[] sizes) {
    double[] ranks =
        new NaturalRanking()
            .rank(present.withoutLine(TheilSen.seasonalSlope(present, sizes.length)));
    double mean = (ranks.length + 1) / 2.0;
    double[] sums = new double[sizes.length];
    double all = 0;
    for (int index = 0; index < ranks.length; index++) {
      sums[present.places()[index] % sizes.length] += ranks[index] - mean;
      all += (ranks[index] - mean) * (ranks[index] - mean);
    }
    double between = 0;
    for (int season = 0; season < sizes.length; season++) {
      between += sums[season] * sums[season] / sizes[season];
    }
    return all == 0 ? 0 : (ranks.length - 1) * between / all;
  }

  private static Seasonality untested(String reason) {
    return new Seasonality(Double.NaN, Double.NaN, reason);
  }
}
