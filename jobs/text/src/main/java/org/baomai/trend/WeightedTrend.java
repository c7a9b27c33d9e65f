package org.baomai.trend;

import java.io.Serializable;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A linear trend of shares, by least squares weighted with the number of stories in each period.
 *
 * <p>A rank test alone fails if exposure grows or shrinks: the share of a rare term is mostly 0 in
 * small periods and seldom 0 in large ones, which looks like a rise although the rate is constant.
 * Weighted least squares are unbiased for any exposure. The variance is the
 * heteroscedasticity-consistent HC3 estimator of MacKinnon & White (1985).
 *
 * @param slope change of the share per period
 * @param t the slope divided by its standard error; 0 for slope 0, infinite for a standard error of
 *     0
 * @param p two-sided p-value, from Student's t with n − 2 degrees of freedom; 1 for a constant
 *     series, 0 for a perfect line
 */
record WeightedTrend(double slope, double t, double p) implements Serializable {

  /**
   * Fits and tests the line.
   *
   * @param present the shares; at least three
   * @param exposures number of stories in the period of each share, all above 0
   * @param inflation factor on the variance for autocorrelation ({@link
   *     Autocorrelation#inflation}); 1 for none
   */
  static WeightedTrend of(ObservedValues present, double[] exposures, double inflation) {
    double[] shares = present.values();
    int[] positions = present.positions();
    double weights = 0;
    double meanPosition = 0;
    double meanShare = 0;
    for (int index = 0; index < shares.length; index++) {
      weights += exposures[index];
      meanPosition += exposures[index] * positions[index];
      meanShare += exposures[index] * shares[index];
    }
    meanPosition /= weights;
    meanShare /= weights;
    double products = 0;
    double squares = 0;
    for (int index = 0; index < shares.length; index++) {
      double distance = positions[index] - meanPosition;
      products += exposures[index] * distance * (shares[index] - meanShare);
      squares += exposures[index] * distance * distance;
    }
    double slope = products / squares;
    double variance = 0;
    for (int index = 0; index < shares.length; index++) {
      double distance = positions[index] - meanPosition;
      double residual = shares[index] - meanShare - slope * distance;
      double leverage =
          exposures[index] / weights + exposures[index] * distance * distance / squares;
      double score =
          exposures[index] * distance * residual / Math.max(1e-9, 1 - leverage) / squares;
      variance += score * score;
    }
    return tested(slope, Math.sqrt(variance * inflation), shares.length - 2);
  }

  private static WeightedTrend tested(double slope, double error, int freedom) {
    if (slope == 0) {
      return new WeightedTrend(0, 0, 1);
    }
    double t = slope / error;
    double p =
        error == 0 ? 0 : 2 * new TDistribution(null, freedom).cumulativeProbability(-Math.abs(t));
    return new WeightedTrend(slope, t, p);
  }
}
