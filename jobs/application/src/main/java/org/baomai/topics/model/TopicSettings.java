package org.baomai.topics.model;

import java.util.Locale;

/**
 * How a topic model is fitted.
 *
 * @param engine what fits it
 * @param topics k
 * @param seed of all random numbers
 * @param sweeps how often a token draws its topic; of no meaning to {@link TopicEngine#MLLIB}
 */
public record TopicSettings(TopicEngine engine, int topics, long seed, int sweeps) {
  /** The sweeps of a fit, unless told. */
  public static final int DEFAULT_SWEEPS = 300;

  private static final double TOPICS_A_CUBE_ROOT = 1.45;
  private static final int FEWEST_TOPICS = 5;
  private static final int MOST_TOPICS = 100;

  /** The settings of the default engine. */
  public static TopicSettings of(int topics, long seed) {
    return new TopicSettings(TopicEngine.GIBBS, topics, seed, DEFAULT_SWEEPS);
  }

  /** The same settings with other topics and another seed. */
  public TopicSettings with(int otherTopics, long otherSeed) {
    return new TopicSettings(engine, otherTopics, otherSeed, sweeps);
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
  public String describe(long stories) {
    String common =
        String.format(Locale.ROOT, "engine=%s k=%d seed=%d", engine.label(), topics, seed);
    String held =
        String.format(Locale.ROOT, " held-out=%d/%d", HeldOut.FEWEST_STORIES, HeldOut.ONE_OF);
    return switch (engine) {
      case GIBBS -> common + " sweeps=" + sweeps + held;
      case MLLIB -> common + " " + MllibSettings.of(stories) + held;
    };
  }
}
