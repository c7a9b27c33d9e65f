package org.baomai.trend;

/**
 * Maximum likelihood estimate of the time at which a series of shares changes its level. The series
 * is split into two segments with one rate each; counts are Poisson, proportional to the exposure
 * of their period (after Hinkley &amp; Hinkley 1970, who treat binomial counts). The estimate is
 * more precise than one from ranks, since a large period has more information than a small one.
 * Whether there is a change at all is tested by {@link Pettitt}.
 */
final class LikelihoodChangePoint {
  /** Minimum number of periods in a segment. A shorter one is an outlier rather than a level. */
  static final int MIN_SEGMENT = 3;

  private LikelihoodChangePoint() {}

  /**
   * Estimates the change point; of equally likely ones the first.
   *
   * @param present the shares, none negative
   * @param exposures number of stories in the period of each share, all above 0
   * @return index in the series of the first value of the new level; −1 if fewer than twice {@link
   *     #MIN_SEGMENT} periods have a value
   */
  static int firstAfter(ObservedValues present, double[] exposures) {
    double[] shares = present.values();
    double exposure = 0;
    double count = 0;
    for (int index = 0; index < shares.length; index++) {
      exposure += exposures[index];
      count += shares[index] * exposures[index];
    }
    int split = -1;
    double best = Double.NEGATIVE_INFINITY;
    double exposureBefore = 0;
    double countBefore = 0;
    for (int before = 1; before <= shares.length - MIN_SEGMENT; before++) {
      exposureBefore += exposures[before - 1];
      countBefore += shares[before - 1] * exposures[before - 1];
      double likelihood =
          logLikelihood(countBefore, exposureBefore)
              + logLikelihood(count - countBefore, exposure - exposureBefore);
      if (before >= MIN_SEGMENT && likelihood > best) {
        best = likelihood;
        split = before;
      }
    }
    return split < 0 ? -1 : present.positions()[split];
  }

  /**
   * Log-likelihood of a segment at its own rate, without the terms that are equal for all splits.
   */
  private static double logLikelihood(double count, double exposure) {
    return count <= 0 ? 0 : count * Math.log(count / exposure);
  }
}
