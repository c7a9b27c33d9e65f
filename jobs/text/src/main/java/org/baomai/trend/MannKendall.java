package org.baomai.trend;

import java.io.Serializable;

/**
 * Mann-Kendall trend test (Mann 1945, Kendall 1975).
 *
 * @param values the number of values that took part
 * @param s Kendall's S: pairs that rise less pairs that fall
 * @param variance of S under no trend, with ties (Kendall 1975) and, where corrected, with
 *     autocorrelation
 * @param z (S ∓ 1) / √variance; 0 where S or the variance is 0
 * @param p two-sided; exact for up to ten values without ties, 1 for a constant series
 * @param tau Kendall's tau-b between value and time: S over the root of the untied pairs; 0 for a
 *     constant series
 * @param autocorrelation the lag-one autocorrelation that the variance was corrected for; 0 in the
 *     plain test
 * @param inflation by how much the correction multiplied the variance; 1 in the plain test
 */
public record MannKendall(
    int values,
    long s,
    double variance,
    double z,
    double p,
    double tau,
    double autocorrelation,
    double inflation)
    implements Serializable {

  /** Up to here the null distribution of S is counted out (Gilbert 1987). */
  private static final int EXACT_VALUES = 10;

  /**
   * The plain test: values of different periods are taken as independent.
   *
   * @param series one value a period, in time order; NaN marks a period without an issue and takes
   *     no part
   * @throws IllegalArgumentException if fewer than three periods have a value, or one is infinite
   */
  public static MannKendall of(double[] series) {
    return test(PresentValues.atLeast(3, series), 0, 1);
  }

  /**
   * The test for values that remember the period before. The variance of S is multiplied by the
   * variance inflation of a first-order autoregressive series (Yue & Wang 2004, after Matalas &
   * Langbein 1962), its coefficient estimated by {@link Autocorrelation}. A coefficient that is not
   * positive changes nothing, so the test never gets bolder than the plain one.
   *
   * @param series as in {@link #of}; a gap counts with its length, since memory fades over it
   * @throws IllegalArgumentException as in {@link #of}
   */
  public static MannKendall corrected(double[] series) {
    PresentValues present = PresentValues.atLeast(3, series);
    double autocorrelation = Autocorrelation.ofResiduals(present);
    return test(present, autocorrelation, Autocorrelation.inflation(present, autocorrelation));
  }

  private static MannKendall test(PresentValues present, double autocorrelation, double inflation) {
    int count = present.count();
    long s = sumOfSigns(present.values());
    double plainVariance = plainVariance(present);
    double variance = plainVariance * inflation;
    double z = variance == 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
    boolean exact = inflation == 1 && count <= EXACT_VALUES && present.tiedPairs() == 0;
    double p = exact ? KendallDistribution.twoSided(count, s) : TailProbability.twoSided(z);
    double pairs = count * (count - 1.0) / 2;
    double untied = pairs - present.tiedPairs();
    double tau = untied == 0 ? 0 : s / Math.sqrt(pairs * untied);
    return new MannKendall(count, s, variance, z, p, tau, autocorrelation, inflation);
  }

  private static long sumOfSigns(double[] values) {
    long s = 0;
    for (int later = 1; later < values.length; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        double step = values[later] - values[earlier];
        s += step > 0 ? 1 : step < 0 ? -1 : 0;
      }
    }
    return s;
  }

  /** [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18. */
  static double plainVariance(PresentValues present) {
    double count = present.count();
    return (count * (count - 1) * (2 * count + 5) - present.tieTerm()) / 18;
  }
}
