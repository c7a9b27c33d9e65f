package org.baomai.trend;

import java.io.Serializable;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Test whether two series rise and fall together, for series from which the common drift has been
 * removed.
 *
 * <p>Autocorrelated series often look alike by chance. The correlation is therefore tested with the
 * effective number of independent periods, n·(1 − r₁r₂)/(1 + r₁r₂) (Bartlett 1935), where r₁ and r₂
 * are the lag-one autocorrelations, negative ones taken as 0.
 *
 * @param correlation Pearson's correlation, −1 to 1; 0 if not tested
 * @param periods effective number of independent periods; at most the number of periods in which
 *     both series have a value
 * @param p two-sided p-value of no correlation, from Student's t; 1 if not tested
 */
public record CoMovement(double correlation, double periods, double p) implements Serializable {
  private static final double MIN_PERIODS = 4;

  /**
   * Standardises a series: takes square roots, which stabilise the variance of counts (Bartlett
   * 1936), subtracts the mean and divides by the standard deviation.
   *
   * @param shares one share per period, at least 0; NaN for a period without an issue
   * @return a series of the same length with NaN at the same positions; zeros for a constant series
   */
  public static double[] standardised(double[] shares) {
    double[] roots = new double[shares.length];
    int count = 0;
    double sum = 0;
    for (int period = 0; period < shares.length; period++) {
      roots[period] = Math.sqrt(shares[period]);
      if (!Double.isNaN(roots[period])) {
        sum += roots[period];
        count++;
      }
    }
    double mean = sum / count;
    double squares = 0;
    for (double root : roots) {
      squares += Double.isNaN(root) ? 0 : (root - mean) * (root - mean);
    }
    double deviation = Math.sqrt(squares / count);
    for (int period = 0; period < roots.length; period++) {
      if (!Double.isNaN(roots[period])) {
        roots[period] = deviation > 1e-12 ? (roots[period] - mean) / deviation : 0;
      }
    }
    return roots;
  }

  /**
   * Removes the common drift from a standardised series: the residuals of its regression on the
   * drift, without intercept.
   *
   * @param standardised a series from {@link #standardised}
   * @param drift mean of all standardised series, one value per period; NaN for a period without an
   *     issue
   * @return a series of the same length; NaN where either is NaN
   */
  public static double[] withoutDrift(double[] standardised, double[] drift) {
    double products = 0;
    double squares = 0;
    for (int period = 0; period < drift.length; period++) {
      if (isObserved(standardised, drift, period)) {
        products += standardised[period] * drift[period];
        squares += drift[period] * drift[period];
      }
    }
    double coefficient = squares > 0 ? products / squares : 0;
    double[] residuals = new double[drift.length];
    for (int period = 0; period < drift.length; period++) {
      residuals[period] = standardised[period] - coefficient * drift[period];
    }
    return residuals;
  }

  /**
   * Tests two series.
   *
   * @param one a value per period; NaN for a period without an issue
   * @param other the same for the other series, of the same length
   * @return correlation 0 and p 1 if a series is constant or fewer than four independent periods
   *     are left
   * @throws IllegalArgumentException if they differ in length
   */
  public static CoMovement of(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          one.length + " and " + other.length + " periods; both series need the same number");
    }
    int count = 0;
    double sumOne = 0;
    double sumOther = 0;
    for (int period = 0; period < one.length; period++) {
      if (isObserved(one, other, period)) {
        count++;
        sumOne += one[period];
        sumOther += other[period];
      }
    }
    double products = 0;
    double squaresOne = 0;
    double squaresOther = 0;
    for (int period = 0; period < one.length; period++) {
      if (isObserved(one, other, period)) {
        double ofOne = one[period] - sumOne / count;
        double ofOther = other[period] - sumOther / count;
        products += ofOne * ofOther;
        squaresOne += ofOne * ofOne;
        squaresOther += ofOther * ofOther;
      }
    }
    double product = Math.max(0, lagOne(one)) * Math.max(0, lagOne(other));
    double periods = count * (1 - product) / (1 + product);
    if (squaresOne < 1e-12 || squaresOther < 1e-12 || periods < MIN_PERIODS) {
      return new CoMovement(0, periods, 1);
    }
    double correlation = Math.max(-1, Math.min(1, products / Math.sqrt(squaresOne * squaresOther)));
    double unexplained = Math.max(1e-300, 1 - correlation * correlation);
    double t = Math.abs(correlation) * Math.sqrt((periods - 2) / unexplained);
    return new CoMovement(
        correlation, periods, 2 * new TDistribution(null, periods - 2).cumulativeProbability(-t));
  }

  /**
   * The lag-one autocorrelation of a series, over neighbouring periods that both have a value; 0
   * for a constant series.
   */
  private static double lagOne(double[] series) {
    double sum = 0;
    int count = 0;
    for (double value : series) {
      sum += Double.isNaN(value) ? 0 : value;
      count += Double.isNaN(value) ? 0 : 1;
    }
    double mean = sum / Math.max(1, count);
    double products = 0;
    double squares = 0;
    for (int period = 0; period < series.length; period++) {
      if (!Double.isNaN(series[period])) {
        double value = series[period] - mean;
        squares += value * value;
        if (period > 0 && !Double.isNaN(series[period - 1])) {
          products += value * (series[period - 1] - mean);
        }
      }
    }
    return squares > 0 ? products / squares : 0;
  }

  private static boolean isObserved(double[] one, double[] other, int period) {
    return !Double.isNaN(one[period]) && !Double.isNaN(other[period]);
  }
}
