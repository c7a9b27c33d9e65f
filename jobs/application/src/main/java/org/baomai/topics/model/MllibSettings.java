package org.baomai.topics.model;

import java.io.Serializable;

/**
 * How Spark's online variational Bayes (Hoffman, Blei & Bach 2010) goes over a corpus.
 *
 * <p>Spark's defaults see the corpus about once and leave more than half of the weight on the
 * random start. Here every story is seen about {@link #EPOCHS} times, in batches that are large
 * enough to know most topics, and never in fewer than {@link #FEWEST_STEPS} steps.
 *
 * @param batchShare share of the stories in a batch, drawn with replacement, above 0 to 1
 * @param steps batches in all
 */
record MllibSettings(double batchShare, int steps) implements Serializable {
  /** τ0: how many steps the first ones are held back by. */
  static final double OFFSET = 10;

  /** κ: how fast later batches lose weight; from 0.5 to 1 the fit converges. */
  static final double DECAY = 0.7;

  /** How often a story is seen, on average. */
  static final int EPOCHS = 20;

  /** Fewer steps than this leave the random start in a small corpus. */
  static final int FEWEST_STEPS = 100;

  /** The smallest share of the stories in a batch; it bounds the steps by 400. */
  private static final double SMALLEST_SHARE = 0.05;

  private static final int BATCH = 1_024;

  /** The settings for a corpus of so many stories. */
  static MllibSettings of(long stories) {
    double share = Math.min(1, Math.max(SMALLEST_SHARE, (double) BATCH / stories));
    int steps = (int) Math.max(FEWEST_STEPS, Math.ceil(EPOCHS / share));
    return new MllibSettings(share, steps);
  }
}
