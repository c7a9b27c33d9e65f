package org.baomai.topics.model;

import java.io.Serializable;

/**
 * Batches of Spark's online variational Bayes (Hoffman, Blei & Bach 2010). The text of this record
 * is part of model ids.
 *
 * <p>With Spark's defaults a fit sees the corpus about once, and more than half of the weight of
 * its result comes from the random initial values. With these settings each story is seen about
 * {@link #EPOCHS} times, in batches that are large enough to contain most topics, in at least
 * {@link #FEWEST_STEPS} steps.
 *
 * @param batchShare share of the stories in a batch, above 0 to 1; drawn with replacement
 * @param steps number of batches
 */
record MllibSettings(double batchShare, int steps) implements Serializable {
  /** τ0: reduces the weight of the first steps. */
  static final double OFFSET = 10;

  /** κ: how fast the weight of later batches decreases; the fit converges from 0.5 to 1. */
  static final double DECAY = 0.7;

  /** How many times a story is seen, on average. */
  static final int EPOCHS = 20;

  /** In a small corpus, fewer steps leave too much weight on the random initial values. */
  static final int FEWEST_STEPS = 100;

  /** The smallest share of the stories in a batch; it limits the steps to 400. */
  private static final double SMALLEST_SHARE = 0.05;

  private static final int BATCH = 1_024;

  /** The settings for a number of stories. */
  static MllibSettings of(long stories) {
    double share = Math.min(1, Math.max(SMALLEST_SHARE, (double) BATCH / stories));
    int steps = (int) Math.max(FEWEST_STEPS, Math.ceil(EPOCHS / share));
    return new MllibSettings(share, steps);
  }
}
