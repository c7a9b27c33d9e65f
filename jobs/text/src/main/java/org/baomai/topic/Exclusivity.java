package org.baomai.topic;

/** How much the top terms of a topic are its own. */
public final class Exclusivity {
  private Exclusivity() {}

  /**
   * The mean over the topic's top terms of φ_kw / Σ_k φ_kw: the exclusivity in FREX (Bischof &
   * Airoldi 2012), every topic weighing the same.
   *
   * @param weights φ of each top term in this topic
   * @param sums φ of the same terms summed over all topics, this one included
   * @return from near 1/k (the terms belong to all topics alike) to 1; NaN without terms
   * @throws IllegalArgumentException if the arrays differ in length, a weight is negative, or a sum
   *     is 0 or below its weight
   */
  public static double of(double[] weights, double[] sums) {
    if (weights.length != sums.length) {
      throw new IllegalArgumentException(
          weights.length + " weights but " + sums.length + " sums; give one each a term");
    }
    double total = 0;
    for (int term = 0; term < weights.length; term++) {
      double share = weights[term] / sums[term];
      if (!(share >= 0 && share <= 1 + 1e-9)) {
        throw new IllegalArgumentException(
            "term " + term + " weighs " + weights[term] + " of " + sums[term] + " in all topics");
      }
      total += share;
    }
    return weights.length == 0 ? Double.NaN : Math.min(1, total / weights.length);
  }
}
