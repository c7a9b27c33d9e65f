package org.baomai.trend;

import org.apache.commons.math3.special.Erf;

/** Tail probabilities of the normal and χ² distributions, without the cancellation of 1 − cdf. */
final class TailProbability {
  /** The 97.5 % quantile of the standard normal distribution. */
  static final double QUANTILE_975 = 1.959963984540054;

  private TailProbability() {}

  /** P(|Z| ≥ |z|) for a standard normal Z. */
  static double twoSided(double z) {
    return Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }

  /** P(X ≥ x) for X with χ² distribution of one degree of freedom. */
  static double chiSquareOne(double x) {
    return Erf.erfc(Math.sqrt(Math.max(0, x) / 2));
  }
}
