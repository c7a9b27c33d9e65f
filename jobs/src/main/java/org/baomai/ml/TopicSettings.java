package org.baomai.ml;

import java.io.Serializable;
import java.util.Locale;

/**
 * How a topic model is fitted: Spark's online variational Bayes (Hoffman, Blei & Bach 2010).
 *
 * <p>Spark's defaults see the corpus about once and leave more than half of the weight on the
 * random start. Here every story is seen about {@link #EPOCHS} times, in batches that are large
 * enough to know most topics, and never in fewer than {@link #FEWEST_STEPS} steps.
 *
 * @param topics k
 * @param seed of the random start and of the batches
 * @param batchShare share of the stories in a batch, drawn with replacement, above 0 to 1
 * @param steps batches in all
 */
public record TopicSettings(int topics, long seed, double batchShare, int steps)
    implements Serializable {
  /** The name of the algorithm in {@code topic_models.engine}. */
  public static final String ENGINE = "spark-online-lda";

  /** τ0: how many steps the first ones are held back by. */
  public static final double OFFSET = 10;

  /** κ: how fast later batches lose weight; from 0.5 to 1 the fit converges. */
  public static final double DECAY = 0.7;

  /** How often a story is seen, on average. */
  public static final int EPOCHS = 20;

  /** Fewer steps than this leave the random start in a small corpus. */
  public static final int FEWEST_STEPS = 100;

  /** The smallest share of the stories in a batch; it bounds the steps by 400. */
  private static final double SMALLEST_SHARE = 0.05;

  private static final int BATCH = 1_024;
  private static final double TOPICS_A_CUBE_ROOT = 1.45;
  private static final int FEWEST_TOPICS = 5;
  private static final int MOST_TOPICS = 100;

  /**
   * The settings for a corpus of so many stories.
   *
   * @param topics k; see {@link #defaultTopics}
   */
  public static TopicSettings of(long stories, int topics, long seed) {
    double share = Math.min(1, Math.max(SMALLEST_SHARE, (double) BATCH / stories));
    int steps = (int) Math.max(FEWEST_STEPS, Math.ceil(EPOCHS / share));
    return new TopicSettings(topics, seed, share, steps);
  }

  /**
   * k by the number of stories: 1.45 times its cube root, from 5 to 100. 180 stories get 8 topics,
   * 9,000 get 30, 100,000 get 67. No rule knows the right k; this one grows slowly enough that a
   * topic keeps enough stories to be read.
   */
  public static int defaultTopics(long stories) {
    long topics = Math.round(TOPICS_A_CUBE_ROOT * Math.cbrt((double) stories));
    return (int) Math.max(FEWEST_TOPICS, Math.min(MOST_TOPICS, topics));
  }

  /** The settings in words, all that the result depends on: part of a model's identity. */
  public String describe() {
    return String.format(
        Locale.ROOT,
        "engine=%s k=%d seed=%d batchShare=%.6f steps=%d offset=%s decay=%s held-out=%d/%d",
        ENGINE,
        topics,
        seed,
        batchShare,
        steps,
        OFFSET,
        DECAY,
        HeldOut.FEWEST_STORIES,
        HeldOut.ONE_OF);
  }
}
