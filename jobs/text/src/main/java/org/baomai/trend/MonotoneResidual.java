package org.baomai.trend;

import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * What is left of a series when the nearest course that only ever rises, or only ever falls, is
 * taken out: a line, a step, or a word that came up and stayed. Least squares by pooling neighbours
 * that are out of order (Ayer et al. 1955; Barlow et al. 1972).
 *
 * <p>A step looks like memory to {@link Autocorrelation}, which takes out no more than a line. A
 * series that drifts still resembles its past when its monotone course is gone; one that stepped
 * does not.
 */
final class MonotoneResidual {
  /** Simulated: −3.3 to −5.2 with 24 to 120 values. */
  static final double WITHOUT_MEMORY = -4;

  private MonotoneResidual() {}

  /**
   * The correlation of neighbouring residuals by ranks, as {@link Autocorrelation#ofResiduals} has
   * it, but with its bias: about {@link #WITHOUT_MEMORY}/n for independent values.
   *
   * @param rising whether the course rises; otherwise it falls
   */
  static double memoryLeft(PresentValues present, boolean rising) {
    double[] course = course(present.values(), rising ? 1 : -1);
    double[] residuals = new double[course.length];
    for (int index = 0; index < course.length; index++) {
      residuals[index] = present.values()[index] - course[index];
    }
    double[] ranks = new NaturalRanking().rank(residuals);
    return Autocorrelation.ofNormal(Autocorrelation.lagOne(ranks, present.places()));
  }

  /** The monotone series nearest to the values, all of one weight; sign 1 rises, −1 falls. */
  static double[] course(double[] values, int sign) {
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
    double[] course = new double[values.length];
    int place = 0;
    for (int pool = 0; pool < pools; pool++) {
      for (int of = 0; of < sizes[pool]; of++) {
        course[place++] = sign * means[pool];
      }
    }
    return course;
  }
}
