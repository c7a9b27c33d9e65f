package org.baomai.measures.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.storage.StorageLevel;
import org.baomai.SharedSession;
import org.baomai.lake.store.Lake;
import org.baomai.measures.Usage;
import org.baomai.topics.gibbs.FitProgress;
import org.baomai.topics.model.TopicEngines;
import org.baomai.topics.model.TopicFit;
import org.baomai.topics.model.TopicSettings;
import org.baomai.topics.stories.StopList;
import org.baomai.topics.stories.Stories;
import org.baomai.topics.stories.StoryVectors;
import org.baomai.topics.stories.TopicVocabulary;

/**
 * Measures how the time of a fit grows with the corpus: each copy of a story has the same number of
 * tokens, resampled from the story. MALLET is run on two threads on the same data. Called by {@code
 * jobs/bin/measure-topics growth}.
 */
public final class MeasureTopicGrowth {
  private static final UDF3<Vector, String, Integer, Vector> DRAWN =
      (counts, story, time) -> time == 1 ? counts : drawn(counts.toSparse(), story, time);

  private MeasureTopicGrowth() {}

  /**
   * Runs the measurement.
   *
   * @param arguments the lake, the number of topics, the number of sweeps, and the sizes as
   *     multiples of the corpus
   */
  public static void main(String[] arguments) {
    Usage.require(arguments, 4, "MeasureTopicGrowth LAKE TOPICS SWEEPS TIMES …");
    Lake lake = Lake.open(SharedSession.get(), arguments[0]);
    Dataset<Row> stories =
        Stories.of(lake.current("articles"), lake.current("article_terms")).filter("NOT reprint");
    TopicVocabulary vocabulary = TopicVocabulary.of(stories, StopList.NONE);
    Dataset<Row> vectors =
        StoryVectors.of(stories, vocabulary.terms())
            .filter("tokens > 0")
            .select("story_id", StoryVectors.FEATURES, "tokens")
            .cache();
    int topics = Integer.parseInt(arguments[1]);
    int sweeps = Integer.parseInt(arguments[2]);
    for (int i = 3; i < arguments.length; i++) {
      int times = Integer.parseInt(arguments[i]);
      Dataset<Row> grown = grown(vectors, times).persist(StorageLevel.MEMORY_AND_DISK());
      double tokens = grown.agg(sum("tokens")).first().getLong(0);
      double ours = seconds(() -> fit(grown, vocabulary, topics, sweeps));
      MalletFit mallet =
          new MalletFit(
              grown.select("story_id", StoryVectors.FEATURES).collectAsList(), vocabulary.terms());
      grown.unpersist();
      double theirs = seconds(() -> mallet.fit(topics, 1, sweeps));
      System.out.printf(
          Locale.ROOT,
          "%d times: %.0f tokens; Baomai %.1f s, %.1f ns per token and sweep; MALLET %.1f s, %.1f"
              + " ns; ratio %.2f%n",
          times,
          tokens,
          ours,
          ours * 1e9 / tokens / sweeps,
          theirs,
          theirs * 1e9 / tokens / sweeps,
          ours / theirs);
    }
  }

  private static void fit(
      Dataset<Row> stories, TopicVocabulary vocabulary, int topics, int sweeps) {
    TopicFit.of(
        stories,
        vocabulary.terms(),
        new TopicSettings(TopicEngines.GIBBS, topics, 1, sweeps),
        FitProgress.NONE);
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static Dataset<Row> grown(Dataset<Row> vectors, int times) {
    return vectors
        .withColumn("time", explode(sequence(lit(1), lit(times))))
        .withColumn(
            StoryVectors.FEATURES,
            udf(DRAWN, SQLDataTypes.VectorType())
                .apply(col(StoryVectors.FEATURES), col("story_id"), col("time")))
        .withColumn("story_id", concat_ws("-", col("story_id"), col("time")))
        .drop("time");
  }

  private static Vector drawn(SparseVector counts, String story, int time) {
    SplittableRandom random = new SplittableRandom(story.hashCode() * 31L + time);
    int[] tokens = new int[(int) total(counts.values())];
    int filled = 0;
    for (int place = 0; place < counts.indices().length; place++) {
      for (int copy = 0; copy < counts.values()[place]; copy++) {
        tokens[filled] = place;
        filled++;
      }
    }
    double[] drawn = new double[counts.indices().length];
    for (int i = 0; i < tokens.length; i++) {
      drawn[tokens[random.nextInt(tokens.length)]]++;
    }
    return Vectors.sparse(counts.size(), counts.indices(), drawn).compressed();
  }

  private static double total(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
