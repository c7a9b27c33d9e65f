package org.baomai.page.learning;

/** Adam, a method of stochastic gradient descent (Kingma and Ba 2015). */
final class Adam {

  private static final double RATE = 0.05;
  private static final double FIRST_MOMENT = 0.9;
  private static final double SECOND_MOMENT = 0.999;
  private static final double SMALLEST = 1e-8;

  private final double[] values;
  private final double[] first;
  private final double[] second;
  private int step;

  /** Starts at some values, which are copied. */
  Adam(double[] start) {
    values = start.clone();
    first = new double[start.length];
    second = new double[start.length];
  }

  /** The present values; changed by {@link #step}. */
  double[] values() {
    return values;
  }

  /**
   * Moves against a gradient.
   *
   * @param slope the gradient at the present values
   * @param share the share of the learning rate, 0 to 1
   */
  void step(double[] slope, double share) {
    step++;
    for (int i = 0; i < values.length; i++) {
      first[i] = FIRST_MOMENT * first[i] + (1 - FIRST_MOMENT) * slope[i];
      second[i] = SECOND_MOMENT * second[i] + (1 - SECOND_MOMENT) * slope[i] * slope[i];
      double unbiased = first[i] / (1 - Math.pow(FIRST_MOMENT, step));
      double spread = Math.sqrt(second[i] / (1 - Math.pow(SECOND_MOMENT, step)));
      values[i] -= RATE * share * unbiased / (spread + SMALLEST);
    }
  }
}
