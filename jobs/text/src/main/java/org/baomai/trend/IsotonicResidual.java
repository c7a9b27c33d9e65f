package org.baomai.trend;

import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * The residuals of isotonic regression: of a series after the best monotone fit is removed, which
 * may be a line, a level shift or a term that appeared and stayed. The fit is by least squares,
 * with the pool-adjacent-violators algorithm (Ayer et al. 1955; Barlow et al. 1972).
 *
 * <p>{@link Autocorrelation}, which removes a line only, mistakes a level shift for
 * autocorrelation. A drifting series is still autocorrelated after its monotone fit is removed; one
 * with a level shift is not.
 */
final class IsotonicResidual {
  /**
   * n times the mean of {@link #autocorrelation} for n independent values. Simulated: −3.3 to −5.2
   * for n from 24 to 120.
   */
  static final double BIAS = -4;

  private IsotonicResidual() {}

  /**
   * The lag-one autocorrelation of the residuals, from ranks as in {@link
   * Autocorrelation#ofResiduals} but without bias correction: about {@link #BIAS}/n for independent
   * values.
   *
   * @param present the series
   * @param rising whether the fit is non-decreasing; otherwise it is non-increasing
   * @return −1 to 1
   */
  static double autocorrelation(ObservedValues present, boolean rising) {
    double[] fit = fit(present.values(), rising ? 1 : -1);
    double[] residuals = new double[fit.length];
    for (int index = 0; index < fit.length; index++) {
      residuals[index] = present.values()[index] - fit[index];
    }
    double[] ranks = new NaturalRanking().rank(residuals);
    return Autocorrelation.ofNormal(Autocorrelation.lagOne(ranks, present.positions()));
  }

  /**
   * The least-squares monotone fit with equal weights; non-decreasing for sign 1, non-increasing
   * for −1.
   */
  static double[] fit(double[] values, int sign) {
    double[] means = new double[values.length];
    int[] sizes = new int[values.length];
    int pools = 0;
    for (double value : values) {
      means[pools] = sign * value;
      sizes[pools++] = 1;
      while (pools > 1 && means[pools - 2] >= means[pools - 1]) {
        int size = sizes[pools - 2] + sizes[pools - 1];
        means[pools - 2] =
            (means[pools - 2] * sizes[pools - 2] + means[pools - 1] * sizes[pools - 1]) / size;
        sizes[pools - 2] = size;
        pools--;
      }
    }
    double[] fit = new double[values.length];
    int position = 0;
    for (int pool = 0; pool < pools; pool++) {
      for (int of = 0; of < sizes[pool]; of++) {
        fit[position++] = sign * means[pool];
      }
    }
    return fit;
  }
}
