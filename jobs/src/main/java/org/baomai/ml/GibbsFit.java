package org.baomai.ml;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.baomai.topic.TopicShard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The course of a fit. In each step the counts go out to all shards, each shard samples its tokens
 * a few times over and gives back what it changed, in whole numbers, which are added up here: so
 * the result knows neither cores nor the order in which shards end.
 *
 * <p>The shards' topics live on the executors. Every {@link #KEPT_EVERY} sweeps they are written to
 * Spark's checkpoint directory, if there is one; when an executor is lost the fit goes on from
 * there, or from its start, and ends the same.
 */
final class GibbsFit {
  private static final Logger LOG = LoggerFactory.getLogger(GibbsFit.class);
  private static final int KEPT_EVERY = 50;
  private static final int MOST_LOSSES = 5;

  private final JavaSparkContext spark;
  private final GibbsSettings settings;
  private final FitProgress progress;
  private Broadcast<ShardStep.State> shared;

  GibbsFit(JavaSparkContext spark, GibbsSettings settings, FitProgress progress) {
    this.spark = spark;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Runs it.
   *
   * @param words the size of the vocabulary
   */
  GibbsTopics run(JavaRDD<TopicShard> documents, int words) {
    GibbsState state = begin(documents, words);
    GibbsState kept = state.copy();
    int losses = 0;
    while (state.sweep() < settings.sweeps()) {
      try {
        step(state);
        if (state.shards().rdd().isCheckpointed() && isKept(state.sweep())) {
          kept = state.copy();
        }
      } catch (RuntimeException loss) {
        losses++;
        if (losses > MOST_LOSSES || !isLoss(loss)) {
          throw loss;
        }
        LOG.warn(
            "Topics of some stories were lost after sweep {}; going on from sweep {}.",
            state.sweep(),
            kept.sweep());
        state = kept.copy();
      }
    }
    state.shards().unpersist(false);
    forget();
    return state.topics();
  }

  private GibbsState begin(JavaRDD<TopicShard> documents, int words) {
    int topics = settings.topics();
    long seed = settings.seed();
    JavaRDD<ShardStep.Stepped> shards =
        documents.map(shard -> ShardStep.begin(shard, words, topics, seed));
    shards.persist(StorageLevel.MEMORY_AND_DISK());
    GibbsState state = new GibbsState(words, topics, shards);
    state.advance(0, shards, shards.map(ShardStep.Stepped::report).collect());
    return state;
  }

  private void step(GibbsState state) {
    int first = state.sweep() + 1;
    int last = Math.min(state.sweep() + settings.sweepsAStep(), settings.sweeps());
    boolean learns = settings.learns(first, last);
    Broadcast<ShardStep.State> sent = spark.broadcast(state.shared());
    JavaRDD<ShardStep.Stepped> before = state.shards();
    JavaRDD<ShardStep.Stepped> stepped =
        before.map(new ShardStep(sent, settings.seed(), first, last - first + 1, learns));
    stepped.persist(StorageLevel.MEMORY_AND_DISK());
    cutLineage(stepped, last);
    List<ShardStep.Report> reports = stepped.map(ShardStep.Stepped::report).collect();
    state.advance(last, stepped, reports);
    before.unpersist(false);
    // Not this step's own: its job may still be writing a checkpoint that needs it.
    forget();
    shared = sent;
    if (learns) {
      state.learn(reports);
    }
    if (settings.samples(first, last)) {
      state.sample();
    }
    progress.swept(last, settings.sweeps(), state.logLikelihood());
  }

  private void cutLineage(JavaRDD<ShardStep.Stepped> stepped, int sweep) {
    if (isKept(sweep) && spark.getCheckpointDir().isPresent()) {
      stepped.checkpoint();
    } else {
      stepped.rdd().localCheckpoint();
    }
  }

  private boolean isKept(int sweep) {
    return sweep % KEPT_EVERY < settings.sweepsAStep() && spark.getCheckpointDir().isPresent();
  }

  private static boolean isLoss(Throwable thrown) {
    return thrown.getMessage() != null && thrown.getMessage().contains("heckpoint");
  }

  private void forget() {
    if (shared != null) {
      shared.destroy();
    }
  }
}
