package org.baomai.topic;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Jensen-Shannon divergence of two distributions over terms, in bits (Lin 1991). */
public final class JensenShannon {
  private JensenShannon() {}

  /**
   * The divergence of two distributions over the same terms.
   *
   * @param first weights or counts, at least 0; normalised to sum 1
   * @param second weights of the other distribution, in the same order of terms
   * @return from 0 for equal distributions to 1 for distributions without a common term; its square
   *     root is a metric
   * @throws IllegalArgumentException if the arrays differ in length, a weight is negative or not
   *     finite, or all are 0
   */
  public static double divergence(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          first.length
              + " and "
              + second.length
              + " weights; both distributions need the same terms");
    }
    double firstSum = sum(first);
    double secondSum = sum(second);
    double divergence = 0;
    for (int term = 0; term < first.length; term++) {
      double here = first[term] / firstSum;
      double there = second[term] / secondSum;
      double middle = (here + there) / 2;
      divergence += (bits(here, middle) + bits(there, middle)) / 2;
    }
    return Math.max(0, Math.min(1, divergence));
  }

  /**
   * The divergence of two distributions over the union of their terms; a term that is missing in
   * one has weight 0 there. Otherwise as {@link #divergence(double[], double[])}.
   */
  public static double divergence(Map<String, Double> first, Map<String, Double> second) {
    SortedSet<String> union = new TreeSet<>(first.keySet());
    union.addAll(second.keySet());
    return divergence(weights(union, first), weights(union, second));
  }

  private static double[] weights(SortedSet<String> terms, Map<String, Double> weights) {
    return terms.stream().mapToDouble(term -> weights.getOrDefault(term, 0.0)).toArray();
  }

  private static double bits(double share, double middle) {
    return share == 0 ? 0 : share * Math.log(share / middle) / Math.log(2);
  }

  private static double sum(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      if (!(weight >= 0)) {
        throw new IllegalArgumentException("a weight is " + weight + "; it must be 0 or more");
      }
      sum += weight;
    }
    if (!(sum > 0) || Double.isInfinite(sum)) {
      throw new IllegalArgumentException(
          "the weights add up to " + sum + "; they need a finite sum above 0");
    }
    return sum;
  }
}
