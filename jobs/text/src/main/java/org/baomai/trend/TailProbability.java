package org.baomai.trend;

import org.apache.commons.math3.special.Erf;

/**
 * Tail probabilities of the normal and χ² distributions, computed without the cancellation in 1 −
 * cdf.
 */
final class TailProbability {
  /** The 97.5 % quantile of the standard normal distribution. */
  static final double QUANTILE_975 = 1.959963984540054;

  private TailProbability() {}

  /** P(|Z| ≥ |z|) for a standard normal variable Z. */
  static double twoSided(double z) {
    return Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }

  /** P(X ≥ x) for a χ² variable X with one degree of freedom; 1 for x below 0. */
  static double chiSquareOne(double x) {
    return Erf.erfc(Math.sqrt(Math.max(0, x) / 2));
  }
}
