package org.baomai.trend;

/**
 * Where a series of shares changes its level, if it does: the split into two stretches of one rate
 * each under which the counts are likeliest, a count being Poisson with the exposure of its period
 * (Hinkley & Hinkley 1970 for binomial counts). It places a change more narrowly than ranks do,
 * since a large period tells more than a small one; whether there is a change at all, {@link
 * Pettitt} tells.
 */
final class LikelihoodChangePoint {
  /** A stretch shorter than this is an outlier and no level. */
  static final int SHORTEST = 3;

  private LikelihoodChangePoint() {}

  /**
   * Index in the series of the first value of the new level; of equally likely splits the first.
   *
   * @param present shares, none negative, with their places
   * @param exposures stories of each of these periods, all above 0
   * @return -1 if fewer than twice {@link #SHORTEST} periods have a value
   */
  static int firstAfter(PresentValues present, double[] exposures) {
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
    for (int before = 1; before <= shares.length - SHORTEST; before++) {
      exposureBefore += exposures[before - 1];
      countBefore += shares[before - 1] * exposures[before - 1];
      double likelihood =
          logLikelihood(countBefore, exposureBefore)
              + logLikelihood(count - countBefore, exposure - exposureBefore);
      if (before >= SHORTEST && likelihood > best) {
        best = likelihood;
        split = before;
      }
    }
    return split < 0 ? -1 : present.places()[split];
  }

  /** What a stretch at its own rate adds, but for what all splits share. */
  private static double logLikelihood(double count, double exposure) {
    return count <= 0 ? 0 : count * Math.log(count / exposure);
  }
}
