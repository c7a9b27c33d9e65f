package org.baomai.topics.model;

import java.util.Locale;

/**
 * How a topic model is fitted.
 *
 * @param engine the engine that fits it
 * @param topics number of topics
 * @param seed seed of all random numbers
 * @param sweeps how many times each token draws its topic; {@link TopicEngines#MLLIB} ignores it
 */
public record TopicSettings(TopicEngine engine, int topics, long seed, int sweeps) {
  /** The number of sweeps if none is given. */
  public static final int DEFAULT_SWEEPS = 300;

  private static final double TOPICS_A_CUBE_ROOT = 1.45;
  private static final int FEWEST_TOPICS = 5;
  private static final int MOST_TOPICS = 100;

  /** Settings with the default engine and the default number of sweeps. */
  public static TopicSettings of(int topics, long seed) {
    return new TopicSettings(TopicEngines.GIBBS, topics, seed, DEFAULT_SWEEPS);
  }

  /** The same settings with another number of topics and another seed. */
  public TopicSettings with(int otherTopics, long otherSeed) {
    return new TopicSettings(engine, otherTopics, otherSeed, sweeps);
  }

  /**
   * The default number of topics: 1.45 times the cube root of the number of stories, from 5 to 100.
   * 180 stories get 8 topics, 9,000 get 30, 100,000 get 67. No rule finds the right number; this
   * one grows slowly enough that each topic has enough stories to be interpreted.
   */
  public static int defaultTopics(long stories) {
    long topics = Math.round(TOPICS_A_CUBE_ROOT * Math.cbrt((double) stories));
    return (int) Math.max(FEWEST_TOPICS, Math.min(MOST_TOPICS, topics));
  }

  /**
   * Describes everything in the settings that the result depends on. The text is part of a model's
   * id.
   *
   * @param stories number of stories to fit on
   */
  public String describe(long stories) {
    String common =
        String.format(Locale.ROOT, "engine=%s k=%d seed=%d", engine.label(), topics, seed);
    String heldOut =
        String.format(Locale.ROOT, "held-out=%d/%d", HeldOut.FEWEST_STORIES, HeldOut.ONE_OF);
    return String.join(" ", common, engine.describe(this, stories), heldOut);
  }
}
