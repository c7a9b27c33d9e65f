package org.baomai.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.baomai.run.UsageException;
import org.baomai.topics.TopicNames;
import org.baomai.topics.TopicsOptions;
import org.baomai.topics.model.TopicEngine;
import org.baomai.topics.model.TopicEngines;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What topics and run take of a topic model. */
public final class TopicsModelOptions {
  private static final int FEWEST = 2;
  private static final int MOST = 1_000;
  private static final int MOST_SEEDS = 50;

  @Option(
      names = "--topics",
      paramLabel = "K",
      split = ",",
      description =
          "How many topics to fit, 2 to 1000 (default: 1.45 times the cube root of the stories,"
              + " from 5 to 100). Of several, as 20,30,50, each is tried and the best taken; all"
              + " stand in topic_models. Counts only where a model is fitted.")
  private List<Integer> topics = List.of();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description =
          "Seed of the fit (default: ${DEFAULT-VALUE}). Counts only where a model is fitted.")
  private long seed;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Fit each number of topics with N seeds, from --seed on, and take the one that agrees"
              + " most with the others (default: ${DEFAULT-VALUE}, at most 50).")
  private int seeds;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      defaultValue = "gibbs",
      description =
          "gibbs: this project's sampler; mllib: Spark's online LDA (default: ${DEFAULT-VALUE}).")
  private String engine;

  @Option(
      names = "--sweeps",
      paramLabel = "N",
      defaultValue = "300",
      description =
          "How often the sampler goes over the stories (default: ${DEFAULT-VALUE}). More is slower"
              + " and, to about 1000, a little better.")
  private int sweeps;

  @Option(
      names = "--refit",
      description = "Fit a new model on all stories, though there is a published one.")
  private boolean refit;

  @Option(
      names = "--topic-names",
      paramLabel = "FILE",
      description =
          "Your own names for topics: CSV with the columns topic_id and name. They are kept through"
              + " refits; an empty name takes one back.")
  private Path names;

  @Mixin private ReprintsOption reprints;

  /** Which printings of a text are counted. */
  public ReprintsOption reprints() {
    return reprints;
  }

  /**
   * The options as the job takes them.
   *
   * @throws UsageException if a number is out of its range or the engine is not known
   */
  public TopicsOptions options() {
    topics.forEach(number -> require("--topics", number, FEWEST, MOST));
    require("--seeds", seeds, 1, MOST_SEEDS);
    require("--sweeps", sweeps, 1, Integer.MAX_VALUE);
    return new TopicsOptions(
        topics,
        LongStream.range(seed, seed + seeds).boxed().toList(),
        engine(),
        sweeps,
        refit,
        reprints.counted(),
        names == null ? TopicNames.NONE : TopicNames.read(names));
  }

  private TopicEngine engine() {
    try {
      return TopicEngines.named(engine);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--engine " + engine + ": " + e.getMessage());
    }
  }

  private static void require(String option, int number, int least, int most) {
    if (number < least || number > most) {
      throw new UsageException(
          option + " " + number + " is not in " + least + " to " + most + ". Give another number.");
    }
  }
}
