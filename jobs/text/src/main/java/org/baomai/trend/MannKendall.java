package org.baomai.trend;

import java.io.Serializable;

/**
 * Mann-Kendall trend test (Mann 1945, Kendall 1975).
 *
 * @param values number of values, without missing periods
 * @param s Kendall's S: rising pairs minus falling pairs
 * @param variance variance of S without a trend, adjusted for ties (Kendall 1975) and, in the
 *     corrected test, for autocorrelation
 * @param z (S ∓ 1) / √variance, with continuity correction; 0 if S or the variance is 0
 * @param p two-sided p-value; exact for up to ten values without ties or inflation (Gilbert 1987),
 *     1 for a constant series
 * @param tau Kendall's tau-b between value and time, −1 to 1; 0 for a constant series
 * @param autocorrelation the lag-one autocorrelation used for the correction; 0 in the uncorrected
 *     test
 * @param inflation factor by which the correction multiplied the variance; 1 in the uncorrected
 *     test
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

  /** Up to this number of values p comes from the exact distribution of S (Gilbert 1987). */
  private static final int EXACT_VALUES = 10;

  /**
   * The uncorrected test, which assumes that values of different periods are independent.
   *
   * @param series one value per period, in time order; NaN for a period without an issue, which is
   *     left out
   * @throws IllegalArgumentException if fewer than three periods have a value, or one is infinite
   */
  public static MannKendall of(double[] series) {
    return test(ObservedValues.atLeast(3, series), 0, 1);
  }

  /**
   * The test corrected for autocorrelation. The variance of S is multiplied by the variance
   * inflation of a first-order autoregressive series (Yue & Wang 2004, after Matalas & Langbein
   * 1962), whose coefficient is estimated by {@link Autocorrelation}. A coefficient that is not
   * positive changes nothing, so the test is never less conservative than the uncorrected one.
   *
   * @param series as in {@link #of}; autocorrelation decays over the length of a gap
   * @throws IllegalArgumentException as in {@link #of}
   */
  public static MannKendall corrected(double[] series) {
    ObservedValues present = ObservedValues.atLeast(3, series);
    double autocorrelation = Autocorrelation.ofResiduals(present);
    return test(present, autocorrelation, Autocorrelation.inflation(present, autocorrelation));
  }

  private static MannKendall test(
      ObservedValues present, double autocorrelation, double inflation) {
    int count = present.count();
    long s = sumOfSigns(present);
    double independentVariance = independentVariance(present);
    double variance = independentVariance * inflation;
    double z = variance == 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
    boolean exact = inflation == 1 && count <= EXACT_VALUES && present.tiedPairs() == 0;
    double p = exact ? KendallDistribution.twoSided(count, s) : TailProbability.twoSided(z);
    double pairs = count * (count - 1.0) / 2;
    double untied = pairs - present.tiedPairs();
    double tau = untied == 0 ? 0 : s / Math.sqrt(pairs * untied);
    return new MannKendall(count, s, variance, z, p, tau, autocorrelation, inflation);
  }

  /** Rising pairs minus falling ones: all pairs minus equal ones minus falling ones twice. */
  private static long sumOfSigns(ObservedValues present) {
    double[] values = present.values().clone();
    long falling = Inversions.below(values, new double[values.length]);
    long pairs = values.length * (values.length - 1L) / 2;
    return pairs - (long) present.tiedPairs() - 2 * falling;
  }

  /**
   * The variance of S for independent values: [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18, with t the
   * sizes of groups of ties (Kendall 1975).
   */
  static double independentVariance(ObservedValues present) {
    double count = present.count();
    return (count * (count - 1) * (2 * count + 5) - present.tieTerm()) / 18;
  }
}
