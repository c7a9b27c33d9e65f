package org.baomai.measures.topics;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongFunction;
import org.apache.spark.ml.clustering.DistributedLDAModel;
import org.apache.spark.ml.clustering.LDA;
import org.apache.spark.ml.clustering.LDAModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.baomai.SharedSession;
import org.baomai.lake.store.Lake;
import org.baomai.measures.Usage;
import org.baomai.topics.gibbs.FitProgress;
import org.baomai.topics.gibbs.GibbsLdaModel;
import org.baomai.topics.model.DescribedTopic;
import org.baomai.topics.model.HeldOut;
import org.baomai.topics.model.TopicDescription;
import org.baomai.topics.model.TopicEngines;
import org.baomai.topics.model.TopicFit;
import org.baomai.topics.model.TopicModel;
import org.baomai.topics.model.TopicSettings;
import org.baomai.topics.stories.StopList;
import org.baomai.topics.stories.Stories;
import org.baomai.topics.stories.StoryVectors;
import org.baomai.topics.stories.TopicVocabulary;

/**
 * Compares topic engines on the stories of a lake: training time (with documents and vectors
 * cached), coherence, diversity, held-out likelihood and memory. Called by {@code
 * jobs/bin/measure-topics engines}.
 */
public final class MeasureTopics {
  private final TopicVocabulary vocabulary;
  private final Dataset<Row> stories;
  private final Dataset<Row> vectors;
  private final Dataset<Row> training;
  private final long number;
  private final int seeds;
  private final SparkSession spark;
  private final String checkpoints;

  private MeasureTopics(SparkSession spark, Dataset<Row> stories, int seeds) throws IOException {
    this.spark = spark;
    this.checkpoints = Files.createTempDirectory("checkpoints").toString();
    this.stories = stories;
    this.seeds = seeds;
    this.number = stories.count();
    this.vocabulary = TopicVocabulary.of(stories, StopList.NONE);
    this.vectors = StoryVectors.of(stories, vocabulary.terms()).cache();
    this.training = HeldOut.without(vectors, number).filter("tokens > 0").cache();
    training.count();
  }

  /**
   * Runs the measurement.
   *
   * @param arguments the lake, numbers of topics, numbers of sweeps, number of seeds, and engines,
   *     one or more of baomai, mallet, online, online-best, em, em-100 (100 iterations); lists are
   *     separated by commas
   */
  public static void main(String[] arguments) throws IOException {
    Usage.require(arguments, 5, "MeasureTopics LAKE TOPICS,… SWEEPS,… SEEDS SYSTEM,…");
    SparkSession spark = SharedSession.get();
    Lake lake = Lake.open(spark, arguments[0]);
    Dataset<Row> stories =
        Stories.of(lake.current("articles"), lake.current("article_terms"))
            .filter("NOT reprint")
            .cache();
    MeasureTopics measure = new MeasureTopics(spark, stories, Integer.parseInt(arguments[3]));
    List<String> systems = List.of(arguments[4].split(","));
    measure.printHeader();
    for (int topics : numbers(arguments[1])) {
      measure.run(topics, numbers(arguments[2]), systems);
    }
  }

  private static int[] numbers(String list) {
    return Arrays.stream(list.split(",")).mapToInt(Integer::parseInt).toArray();
  }

  private void printHeader() {
    Row size = training.selectExpr("count(*)", "sum(tokens)").first();
    System.out.printf(
        "%d stories, %d to learn from with %d tokens, %d terms%n",
        number, size.getLong(0), size.getLong(1), vocabulary.size());
    System.out.println(
        "system       k  sweeps  seconds (min-max)  NPMI (min-max)        diversity  held-out  MB");
  }

  private void run(int topics, int[] sweeps, List<String> systems) {
    MalletFit mallet =
        new MalletFit(
            training.select("story_id", StoryVectors.FEATURES).collectAsList(), vocabulary.terms());
    for (int often : sweeps) {
      for (String system : systems) {
        switch (system) {
          case "baomai" -> measure(system, topics, often, seed -> baomai(topics, seed, often));
          case "mallet" ->
              measure(
                  system,
                  topics,
                  often,
                  seed -> ours(new GibbsLdaModel("mallet", mallet.fit(topics, seed, often))));
          default -> {
            if (often == sweeps[0]) {
              measure(system, topics, 0, seed -> mllib(system, topics, seed));
            }
          }
        }
      }
    }
  }

  private TopicModel baomai(int topics, long seed, int sweeps) {
    return TopicFit.of(
        training,
        vocabulary.terms(),
        new TopicSettings(TopicEngines.GIBBS, topics, seed, sweeps),
        FitProgress.NONE);
  }

  private TopicModel ours(GibbsLdaModel model) {
    return TopicModel.of(model, vocabulary.terms());
  }

  private TopicModel mllib(String system, int topics, long seed) {
    if (system.equals("online-best")) {
      return TopicFit.of(
          training,
          vocabulary.terms(),
          new TopicSettings(TopicEngines.MLLIB, topics, seed, 1),
          FitProgress.NONE);
    }
    LDA estimator =
        new LDA()
            .setOptimizer(system.startsWith("em") ? "em" : "online")
            .setFeaturesCol(StoryVectors.FEATURES)
            .setK(topics)
            .setSeed(seed);
    if (system.startsWith("em-")) {
      estimator.setMaxIter(Integer.parseInt(system.substring("em-".length())));
    }
    if (system.startsWith("em")) {
      // With a checkpoint folder the engine truncates its lineage every ten iterations. Without
      // one,
      // a hundred iterations take many times as long or overflow the stack.
      spark.sparkContext().setCheckpointDir(checkpoints);
    }
    LDAModel model = estimator.fit(training);
    return TopicModel.of(
        model instanceof DistributedLDAModel distributed ? distributed.toLocal() : model,
        vocabulary.terms());
  }

  private void measure(String system, int topics, int sweeps, LongFunction<TopicModel> fit) {
    double[] seconds = new double[seeds];
    double[] npmi = new double[seeds];
    double[] diversity = new double[seeds];
    double[] heldOut = new double[seeds];
    double memory = 0;
    for (int seed = 1; seed <= seeds; seed++) {
      resetPeak();
      long start = System.nanoTime();
      TopicModel model = fit.apply(seed);
      seconds[seed - 1] = (System.nanoTime() - start) / 1e9;
      memory = Math.max(memory, peak());
      TopicDescription description = TopicDescription.of(model, vocabulary, Set.of(), stories);
      npmi[seed - 1] =
          description.topics().stream().mapToDouble(DescribedTopic::npmi).average().orElseThrow();
      diversity[seed - 1] = description.diversity();
      Double likelihood = HeldOut.logLikelihood(model, vectors, number);
      heldOut[seed - 1] = likelihood == null ? Double.NaN : likelihood;
    }
    System.out.printf(
        Locale.ROOT,
        "%-11s %3d  %6s  %6.1f (%.1f-%.1f)  %.4f (%.4f-%.4f)  %.3f  %.4f  %.0f%n",
        system,
        topics,
        sweeps == 0 ? "-" : sweeps,
        mean(seconds),
        Arrays.stream(seconds).min().orElseThrow(),
        Arrays.stream(seconds).max().orElseThrow(),
        mean(npmi),
        Arrays.stream(npmi).min().orElseThrow(),
        Arrays.stream(npmi).max().orElseThrow(),
        mean(diversity),
        mean(heldOut),
        memory);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static void resetPeak() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** Peak heap use in megabytes. */
  private static double peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToDouble(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / (1 << 20);
  }
}
