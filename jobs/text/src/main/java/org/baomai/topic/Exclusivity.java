package org.baomai.topic;

/** Exclusivity of a topic: how specific its top terms are to it. */
public final class Exclusivity {
  private Exclusivity() {}

  /**
   * The mean over the topic's top terms of φ_kw / Σ_k φ_kw: the exclusivity component of FREX
   * (Bischof & Airoldi 2012), with equal weight for every topic.
   *
   * @param weights φ of each top term in this topic
   * @param sums φ of the same terms summed over all topics, this one included
   * @return about 1/k if the terms are equally probable in all k topics, up to 1 if they are in
   *     this one only; NaN without terms
   * @throws IllegalArgumentException if the arrays differ in length, a weight is negative, or a sum
   *     is 0 or below its weight
   */
  public static double of(double[] weights, double[] sums) {
    if (weights.length != sums.length) {
      throw new IllegalArgumentException(
          weights.length + " weights but " + sums.length + " sums; give one of each per term");
    }
    double total = 0;
    for (int term = 0; term < weights.length; term++) {
      double share = weights[term] / sums[term];
      if (!(share >= 0 && share <= 1 + 1e-9)) {
        throw new IllegalArgumentException(
            "term "
                + term
                + " has weight "
                + weights[term]
                + " and sum "
                + sums[term]
                + "; the weight must be between 0 and the sum, and the sum above 0");
      }
      total += share;
    }
    return weights.length == 0 ? Double.NaN : Math.min(1, total / weights.length);
  }
}
