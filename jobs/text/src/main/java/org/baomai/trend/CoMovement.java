package org.baomai.trend;

import java.io.Serializable;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Whether two series rise and fall together, once what moves all series alike is taken out.
 *
 * <p>Series that remember the period before look alike by chance; so the correlation is held
 * against as many independent periods as both memories leave: n·(1 − r₁r₂)/(1 + r₁r₂) (Bartlett
 * 1935), r₁ and r₂ the autocorrelations, taken as 0 where they are below.
 *
 * @param correlation Pearson's, −1 to 1
 * @param periods independent periods, at most those that both have
 * @param p two-sided, of no correlation
 */
public record CoMovement(double correlation, double periods, double p) implements Serializable {
  private static final double LEAST_PERIODS = 4;

  /**
   * A series made comparable with others: square roots of the shares, which even out the spread of
   * counts, less their mean, over their deviation.
   *
   * @param shares one a period; NaN where there is no issue
   * @return as long; NaN where it was; zeros for a constant series
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
   * A standardised series without its part of what moves all: the residual of its regression on the
   * drift.
   *
   * @param drift mean of all standardised series, a value a period; NaN as in the series
   */
  public static double[] withoutDrift(double[] standardised, double[] drift) {
    double products = 0;
    double squares = 0;
    for (int period = 0; period < drift.length; period++) {
      if (isThere(standardised, drift, period)) {
        products += standardised[period] * drift[period];
        squares += drift[period] * drift[period];
      }
    }
    double part = squares > 0 ? products / squares : 0;
    double[] rest = new double[drift.length];
    for (int period = 0; period < drift.length; period++) {
      rest[period] = standardised[period] - part * drift[period];
    }
    return rest;
  }

  /**
   * How two series move together.
   *
   * @return p 1 and correlation 0 where one is constant or fewer than four independent periods are
   *     left
   * @throws IllegalArgumentException if they differ in length
   */
  public static CoMovement of(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          one.length + " and " + other.length + " periods; both series need the same");
    }
    int count = 0;
    double sumOne = 0;
    double sumOther = 0;
    for (int period = 0; period < one.length; period++) {
      if (isThere(one, other, period)) {
        count++;
        sumOne += one[period];
        sumOther += other[period];
      }
    }
    double products = 0;
    double squaresOne = 0;
    double squaresOther = 0;
    for (int period = 0; period < one.length; period++) {
      if (isThere(one, other, period)) {
        double ofOne = one[period] - sumOne / count;
        double ofOther = other[period] - sumOther / count;
        products += ofOne * ofOther;
        squaresOne += ofOne * ofOne;
        squaresOther += ofOther * ofOther;
      }
    }
    double memory = Math.max(0, memory(one)) * Math.max(0, memory(other));
    double periods = count * (1 - memory) / (1 + memory);
    if (squaresOne < 1e-12 || squaresOther < 1e-12 || periods < LEAST_PERIODS) {
      return new CoMovement(0, periods, 1);
    }
    double correlation = Math.max(-1, Math.min(1, products / Math.sqrt(squaresOne * squaresOther)));
    double unexplained = Math.max(1e-300, 1 - correlation * correlation);
    double t = Math.abs(correlation) * Math.sqrt((periods - 2) / unexplained);
    return new CoMovement(
        correlation, periods, 2 * new TDistribution(null, periods - 2).cumulativeProbability(-t));
  }

  /** The autocorrelation of a series about its mean, over neighbours that are both there. */
  private static double memory(double[] series) {
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

  private static boolean isThere(double[] one, double[] other, int period) {
    return !Double.isNaN(one[period]) && !Double.isNaN(other[period]);
  }
}
