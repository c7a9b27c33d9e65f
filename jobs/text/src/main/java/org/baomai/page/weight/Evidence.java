package org.baomai.page.weight;

import org.baomai.page.assembly.Move;

/**
 * Adds up the features of one {@link Move}: the sum of value times weight. A search reuses one
 * instance; not thread-safe.
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

  /**
   * Creates an instance that only computes sums.
   *
   * @param weights the weights of the features
   * @return a new instance with the sum 0
   */
  public static Evidence of(Weights weights) {
    return new Evidence(weights, null);
  }

  /**
   * Creates an instance that computes sums and also records the values of the features.
   *
   * @param weights the weights of the features
   * @return a new instance with the sum 0
   */
  public static Evidence keeping(Weights weights) {
    return new Evidence(weights, new double[Weight.values().length]);
  }

  /** Resets the sum to 0; recorded values are kept. */
  public void next() {
    score = 0;
  }

  /**
   * Adds a feature.
   *
   * @param weight the feature
   * @param value its value
   */
  public void add(Weight weight, double value) {
    score += weights[weight.ordinal()] * value;
    if (values != null) {
      values[weight.ordinal()] += value;
    }
  }

  /**
   * Adds a feature with the value 1.
   *
   * @param weight the feature
   */
  public void add(Weight weight) {
    add(weight, 1);
  }

  /**
   * Adds a feature with the value 1 if a condition holds.
   *
   * @param holds the condition
   * @param weight the feature
   */
  public void when(boolean holds, Weight weight) {
    if (holds) {
      add(weight, 1);
    }
  }

  /**
   * Returns the sum since the last {@link #next()}.
   *
   * @return the log-odds of the move
   */
  public double score() {
    return score;
  }

  /**
   * Returns the recorded values, over all moves. Only for instances of {@link #keeping}.
   *
   * @return the sum of the values of each feature, by {@link Weight#ordinal()}
   */
  public double[] values() {
    return values.clone();
  }
}
