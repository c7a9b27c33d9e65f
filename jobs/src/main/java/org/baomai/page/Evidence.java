package org.baomai.page;

/**
 * Adds up what speaks for one {@link Move}: the sum over its features of value times weight. Used
 * again and again by one search; not for several threads.
 */
@SuppressWarnings("EnumOrdinal") // the index of an array that lives as long as the enum
final class Evidence {

  private final double[] weights;
  private final double[] values;
  private double score;

  private Evidence(Weights weights, double[] values) {
    this.weights = weights.values();
    this.values = values;
  }

  /** Sums alone. */
  static Evidence of(Weights weights) {
    return new Evidence(weights, null);
  }

  /** Sums, and the features' values beside. */
  static Evidence keeping(Weights weights) {
    return new Evidence(weights, new double[Weight.values().length]);
  }

  /** Forgets the sum; values kept go on. */
  void next() {
    score = 0;
  }

  void add(Weight weight, double value) {
    score += weights[weight.ordinal()] * value;
    if (values != null) {
      values[weight.ordinal()] += value;
    }
  }

  void add(Weight weight) {
    add(weight, 1);
  }

  void when(boolean holds, Weight weight) {
    if (holds) {
      add(weight, 1);
    }
  }

  /** Log-odds of the move. */
  double score() {
    return score;
  }

  /** The features' values by {@link Weight#ordinal()}, over all moves since the beginning. */
  double[] values() {
    return values.clone();
  }
}
