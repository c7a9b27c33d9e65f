package org.baomai.trend;

import java.io.Serializable;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A straight trend of shares in which every period weighs as much as it has stories.
 *
 * <p>A rank test alone is misled where exposure grows or shrinks: the share of a rare term is
 * mostly 0 in small periods and seldom 0 in large ones, which looks like a rise at an unchanging
 * rate. Weighted least squares are right on average whatever the exposures; the variance is the
 * sandwich of MacKinnon & White (1985, HC3), which assumes no particular spread.
 *
 * @param slope change of the share per period
 * @param t the slope over its standard error
 * @param p two-sided, from Student's t with n − 2 degrees of freedom; 1 for a constant series
 */
record ExposureTrend(double slope, double t, double p) implements Serializable {

  /**
   * Fits and tests the line.
   *
   * @param present shares with their places; at least three
   * @param exposures stories of each of these periods, all above 0
   * @param inflation the factor on the variance for autocorrelation, 1 for none
   */
  static ExposureTrend of(PresentValues present, double[] exposures, double inflation) {
    double[] shares = present.values();
    int[] places = present.places();
    double weights = 0;
    double meanPlace = 0;
    double meanShare = 0;
    for (int index = 0; index < shares.length; index++) {
      weights += exposures[index];
      meanPlace += exposures[index] * places[index];
      meanShare += exposures[index] * shares[index];
    }
    meanPlace /= weights;
    meanShare /= weights;
    double products = 0;
    double squares = 0;
    for (int index = 0; index < shares.length; index++) {
      double distance = places[index] - meanPlace;
      products += exposures[index] * distance * (shares[index] - meanShare);
      squares += exposures[index] * distance * distance;
    }
    double slope = products / squares;
    double variance = 0;
    for (int index = 0; index < shares.length; index++) {
      double distance = places[index] - meanPlace;
      double residual = shares[index] - meanShare - slope * distance;
      double leverage =
          exposures[index] / weights + exposures[index] * distance * distance / squares;
      double score =
          exposures[index] * distance * residual / Math.max(1e-9, 1 - leverage) / squares;
      variance += score * score;
    }
    return tested(slope, Math.sqrt(variance * inflation), shares.length - 2);
  }

  private static ExposureTrend tested(double slope, double error, int freedom) {
    if (slope == 0) {
      return new ExposureTrend(0, 0, 1);
    }
    double t = slope / error;
    double p =
        error == 0 ? 0 : 2 * new TDistribution(null, freedom).cumulativeProbability(-Math.abs(t));
    return new ExposureTrend(slope, t, p);
  }
}
