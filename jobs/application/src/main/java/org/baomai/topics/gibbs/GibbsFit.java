package org.baomai.topics.gibbs;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.baomai.topic.gibbs.TopicShard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a fit. In each step the counts are broadcast to all shards, each shard samples its tokens
 * for one or more sweeps and returns its changes as whole numbers, and the driver adds these up.
 * The result therefore depends neither on the number of cores nor on the order in which shards
 * finish.
 *
 * <p>The topics of tokens stay on the executors. Every {@link #CHECKPOINT_EVERY} sweeps they are
 * written to Spark's checkpoint directory, if one is set. If an executor is lost, the fit continues
 * from the last checkpoint, or else from its start, and gives the same result.
 */
final class GibbsFit {
  private static final Logger LOG = LoggerFactory.getLogger(GibbsFit.class);
  private static final int CHECKPOINT_EVERY = 50;
  private static final int MOST_LOSSES = 5;

  /** Difference between the seeds of two successive starts: an odd number without a pattern. */
  private static final long NEXT_START = 0xD1B54A32D192ED03L;

  private final JavaSparkContext spark;
  private final GibbsSettings settings;
  private final FitProgress progress;

  GibbsFit(JavaSparkContext spark, GibbsSettings settings, FitProgress progress) {
    this.spark = spark;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Runs the fit. A sampler can get stuck where two topics share one subject while a third has two,
   * so several are started, and the one with the best likelihood after a part of the sweeps
   * continues.
   *
   * @param words size of the vocabulary
   */
  GibbsTopics run(JavaRDD<TopicShard> documents, int words) {
    GibbsState best = null;
    GibbsState originOfBest = null;
    for (int start = 0; start < settings.starts(); start++) {
      GibbsState begun = begin(documents, words, settings.seed() + start * NEXT_START);
      GibbsState origin = begun.copy();
      GibbsState state = sweepUntil(settings.trial(), begun, origin);
      if (best == null || state.logLikelihood() > best.logLikelihood()) {
        release(best);
        best = state;
        originOfBest = origin;
      } else {
        release(state);
      }
    }
    GibbsState end = sweepUntil(settings.sweeps(), best, originOfBest);
    release(end);
    return end.topics();
  }

  private GibbsState begin(JavaRDD<TopicShard> documents, int words, long seed) {
    int topics = settings.topics();
    JavaRDD<ShardStep.Stepped> shards =
        documents.map(shard -> ShardStep.begin(shard, words, topics, seed));
    shards.persist(StorageLevel.MEMORY_AND_DISK());
    GibbsState state = new GibbsState(words, topics, seed, shards);
    state.advance(0, shards, shards.map(ShardStep.Stepped::report).collect());
    return state;
  }

  /**
   * Runs sweeps up to a number of sweeps.
   *
   * @param origin the state at the start, whose topics Spark can recompute from the documents
   */
  private GibbsState sweepUntil(int end, GibbsState begun, GibbsState origin) {
    GibbsState state = begun;
    GibbsState recoverable = origin;
    int losses = 0;
    while (state.sweep() < end) {
      try {
        step(state);
        if (isCheckpoint(state.sweep())) {
          recoverable = state.copy();
        }
      } catch (Exception loss) {
        // Spark throws checked exceptions that its methods do not declare.
        losses++;
        if (losses > MOST_LOSSES || !isLoss(loss)) {
          throw new IllegalStateException(
              "The fit of topics failed after sweep " + state.sweep() + ": " + loss.getMessage(),
              loss);
        }
        LOG.warn(
            "The topics of some stories were lost after sweep {}; continuing from sweep {}.",
            state.sweep(),
            recoverable.sweep());
        state = recoverable.copy();
      }
    }
    return state;
  }

  private void step(GibbsState state) {
    int first = state.sweep() + 1;
    int last = Math.min(state.sweep() + settings.sweepsAStep(), settings.sweeps());
    boolean learns = settings.learns(first, last);
    boolean judged = last == settings.trial();
    Broadcast<ShardStep.State> sent = spark.broadcast(state.shared());
    JavaRDD<ShardStep.Stepped> before = state.shards();
    JavaRDD<ShardStep.Stepped> stepped =
        before.map(new ShardStep(sent, state.seed(), first, last - first + 1, learns || judged));
    stepped.persist(StorageLevel.MEMORY_AND_DISK());
    cutLineage(stepped, last);
    List<ShardStep.Report> reports = stepped.map(ShardStep.Stepped::report).collect();
    state.advance(last, stepped, reports);
    before.unpersist(false);
    // Not destroyed: the plan of a checkpoint still refers to it, although it is no longer read.
    sent.unpersist(false);
    if (learns) {
      state.learn(reports);
    } else if (judged) {
      state.judge(reports);
    }
    if (settings.samples(first, last)) {
      state.sample();
    }
    progress.swept(last, settings.sweeps(), state.logLikelihood());
  }

  private void cutLineage(JavaRDD<ShardStep.Stepped> stepped, int sweep) {
    if (isCheckpoint(sweep)) {
      stepped.checkpoint();
    } else {
      stepped.rdd().localCheckpoint();
    }
  }

  private boolean isCheckpoint(int sweep) {
    return sweep % CHECKPOINT_EVERY < settings.sweepsAStep()
        && spark.getCheckpointDir().isPresent();
  }

  /** Whether topics were lost together with the executor that held them. */
  private static boolean isLoss(Exception thrown) {
    return String.valueOf(thrown.getMessage()).contains("CHECKPOINT_RDD_BLOCK_ID_NOT_FOUND");
  }

  private static void release(GibbsState state) {
    if (state != null) {
      state.shards().unpersist(false);
    }
  }
}
