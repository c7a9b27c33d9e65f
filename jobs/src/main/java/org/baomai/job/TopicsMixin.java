package org.baomai.job;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What topics and run take of a topic model. */
final class TopicsMixin {
  private static final int FEWEST = 2;
  private static final int MOST = 1_000;

  @Option(
      names = "--topics",
      paramLabel = "K",
      description =
          "How many topics to fit, 2 to 1000 (default: 1.45 times the cube root of the stories, from"
              + " 5 to 100). Counts only where a model is fitted.")
  private Integer topics;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description =
          "Seed of the fit (default: ${DEFAULT-VALUE}). Counts only where a model is fitted.")
  private long seed;

  @Option(
      names = "--refit",
      description = "Fit a new model on all stories, though there is a published one.")
  private boolean refit;

  @Mixin private ReprintsOption reprints;

  /** Which printings of a text are counted. */
  ReprintsOption reprints() {
    return reprints;
  }

  /**
   * The options as the job takes them.
   *
   * @throws UsageException if the number of topics is out of its range
   */
  TopicsOptions options() {
    if (topics != null && (topics < FEWEST || topics > MOST)) {
      throw new UsageException(
          "--topics " + topics + " is not in " + FEWEST + " to " + MOST + ". Give another number.");
    }
    return new TopicsOptions(topics, seed, refit, reprints.counted());
  }
}
