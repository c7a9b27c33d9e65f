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

  /** From the seed of one start to that of the next: an odd number without a pattern. */
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
   * Runs it. A sampler may stay where two topics share one place while a third has two; so several
   * are started, and the one with the best likelihood after a part of the sweeps goes on.
   *
   * @param words the size of the vocabulary
   */
  GibbsTopics run(JavaRDD<TopicShard> documents, int words) {
    GibbsState best = null;
    GibbsState originOfBest = null;
    for (int start = 0; start < settings.starts(); start++) {
      GibbsState begun = begin(documents, words, settings.seed() + start * NEXT_START);
      GibbsState origin = begun.copy();
      GibbsState state = sweepUntil(settings.trial(), begun, origin);
      if (best == null || state.logLikelihood() > best.logLikelihood()) {
        forget(best);
        best = state;
        originOfBest = origin;
      } else {
        forget(state);
      }
    }
    GibbsState end = sweepUntil(settings.sweeps(), best, originOfBest);
    forget(end);
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
   * @param origin where this start began: Spark can make its topics again from the documents
   */
  private GibbsState sweepUntil(int end, GibbsState begun, GibbsState origin) {
    GibbsState state = begun;
    GibbsState kept = origin;
    int losses = 0;
    while (state.sweep() < end) {
      try {
        step(state);
        if (isKept(state.sweep())) {
          kept = state.copy();
        }
      } catch (Exception loss) {
        // Spark's exception is a checked one that its methods do not declare.
        losses++;
        if (losses > MOST_LOSSES || !isLoss(loss)) {
          throw new IllegalStateException(
              "The fit of topics failed after sweep " + state.sweep() + ": " + loss.getMessage(),
              loss);
        }
        LOG.warn(
            "Topics of some stories were lost after sweep {}; going on from sweep {}.",
            state.sweep(),
            kept.sweep());
        state = kept.copy();
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
    // Not destroyed: what was checkpointed still names it, though it no longer reads it.
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
    if (isKept(sweep)) {
      stepped.checkpoint();
    } else {
      stepped.rdd().localCheckpoint();
    }
  }

  private boolean isKept(int sweep) {
    return sweep % KEPT_EVERY < settings.sweepsAStep() && spark.getCheckpointDir().isPresent();
  }

  /** Whether topics that only an executor had are gone with it. */
  private static boolean isLoss(Exception thrown) {
    return String.valueOf(thrown.getMessage()).contains("CHECKPOINT_RDD_BLOCK_ID_NOT_FOUND");
  }

  private static void forget(GibbsState state) {
    if (state != null) {
      state.shards().unpersist(false);
    }
  }
}
