package org.baomai.page.weight;

import org.baomai.page.assembly.Move;

/**
 * Adds up what speaks for one {@link Move}: the sum over its features of value times weight. Used
 * again and again by one search; not for several threads.
 */
@SuppressWarnings("EnumOrdinal") // the index of an array that lives as long as the enum
public final class Evidence {

  private final double[] weights;
  private final double[] values;
  private double score;

  private Evidence(Weights weights, double[] values) {
    this.weights = weights.values();
    this.values = values;
  }

  /** Sums alone. */
  public static Evidence of(Weights weights) {
    return new Evidence(weights, null);
  }

  /** Sums, and the features' values beside. */
  public static Evidence keeping(Weights weights) {
    return new Evidence(weights, new double[Weight.values().length]);
  }

  /** Forgets the sum; values kept go on. */
  public void next() {
    score = 0;
  }

  public void add(Weight weight, double value) {
    score += weights[weight.ordinal()] * value;
    if (values != null) {
      values[weight.ordinal()] += value;
    }
  }

  public void add(Weight weight) {
    add(weight, 1);
  }

  public void when(boolean holds, Weight weight) {
    if (holds) {
      add(weight, 1);
    }
  }

  /** Log-odds of the move. */
  public double score() {
    return score;
  }

  /** The features' values by {@link Weight#ordinal()}, over all moves since the beginning. */
  public double[] values() {
    return values.clone();
  }
}
