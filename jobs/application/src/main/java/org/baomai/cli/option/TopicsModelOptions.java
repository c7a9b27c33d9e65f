package org.baomai.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.baomai.counts.Scope;
import org.baomai.run.UsageException;
import org.baomai.topics.TopicNames;
import org.baomai.topics.TopicsOptions;
import org.baomai.topics.model.TopicEngine;
import org.baomai.topics.model.TopicEngines;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code topics} and {@code run} about the topic model. */
public final class TopicsModelOptions {
  private static final int MIN_TOPICS = 2;
  private static final int MAX_TOPICS = 1_000;
  private static final int MAX_SEEDS = 50;

  @Option(
      names = "--topics",
      paramLabel = "K",
      split = ",",
      description =
          "Number of topics, 2 to 1000 (default: 1.45 times the cube root of the number of stories,"
              + " but 5 to 100). With several, such as 20,30,50, one model is fitted for each and the"
              + " best is published; topic_models lists all. Has an effect only if a model is fitted.")
  private List<Integer> topics = List.of();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description =
          "Seed of the fit (default: ${DEFAULT-VALUE}). Has an effect only if a model is fitted.")
  private long seed;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Fit each number of topics with N seeds, starting at --seed, and use the fit that agrees"
              + " most with the others (default: ${DEFAULT-VALUE}, at most 50).")
  private int seeds;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      defaultValue = "gibbs",
      description =
          "gibbs: Baomai's Gibbs sampler; mllib: Spark's online LDA (default: ${DEFAULT-VALUE}).")
  private String engine;

  @Option(
      names = "--sweeps",
      paramLabel = "N",
      defaultValue = "300",
      description =
          "Number of sweeps of the sampler over all stories (default: ${DEFAULT-VALUE}). More are"
              + " slower and, up to about 1000, slightly better.")
  private int sweeps;

  @Option(
      names = "--refit",
      description = "Fit a new model on all stories even if one is published.")
  private boolean refit;

  @Option(
      names = "--topic-names",
      paramLabel = "FILE",
      description =
          "Your names for topics: CSV with the columns topic_id and name. They are kept across fits;"
              + " an empty name removes one.")
  private Path names;

  @Mixin private ReprintsOption reprints;

  /** Whether reprints are counted. */
  public ReprintsOption reprints() {
    return reprints;
  }

  /**
   * The options as the job takes them.
   *
   * @param scopes parts of the archive whose prevalence is counted
   * @throws UsageException if a number is out of its range or the engine is unknown
   */
  public TopicsOptions options(List<Scope> scopes) {
    topics.forEach(number -> require("--topics", number, MIN_TOPICS, MAX_TOPICS));
    require("--seeds", seeds, 1, MAX_SEEDS);
    require("--sweeps", sweeps, 1, Integer.MAX_VALUE);
    return new TopicsOptions(
        topics,
        LongStream.range(seed, seed + seeds).boxed().toList(),
        engine(),
        sweeps,
        refit,
        reprints.counted(),
        names == null ? TopicNames.NONE : TopicNames.read(names),
        scopes);
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
          option + " " + number + " is not between " + least + " and " + most + ".");
    }
  }
}
