package org.baomai.topics.gibbs;

import java.io.Serializable;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.baomai.topic.gibbs.DocumentCounts;
import org.baomai.topic.gibbs.Priors;
import org.baomai.topic.gibbs.ShardSampler;
import org.baomai.topic.gibbs.TopicShard;

/**
 * A step of a fit over one shard: from the state that all shards share to the shard's new topics.
 *
 * @param state what all shards begin the step with
 * @param seed of the fit
 * @param firstSweep number of the step's first sweep, from 1
 * @param sweeps how many the step has
 * @param countsDocuments whether the step tells how documents use the topics
 */
record ShardStep(
    Broadcast<State> state, long seed, int firstSweep, int sweeps, boolean countsDocuments)
    implements Function<ShardStep.Stepped, ShardStep.Stepped> {
  /**
   * What all shards share.
   *
   * @param counts as {@link org.baomai.topic.gibbs.CountChanges} from nothing
   * @param words the size of the vocabulary
   */
  record State(byte[] counts, int words, Priors priors) implements Serializable {}

  /**
   * A shard after a step.
   *
   * @param report what the driver is told
   */
  record Stepped(TopicShard shard, Report report) implements Serializable {}

  /**
   * What a step did.
   *
   * @param changes as {@link org.baomai.topic.gibbs.CountChanges}
   * @param documents how the shard's documents use the topics; null unless asked for
   */
  record Report(byte[] changes, DocumentCounts documents) implements Serializable {}

  /** Where a fit begins: each token has a topic drawn from all alike. */
  static Stepped begin(TopicShard shard, int words, int topics, long seed) {
    TopicShard started = ShardSampler.start(shard, topics, seed);
    return new Stepped(started, new Report(ShardSampler.counts(started, words, topics), null));
  }

  @Override
  public Stepped call(Stepped before) {
    State shared = state.value();
    int topics = shared.priors().topics();
    TopicShard next =
        new ShardSampler(shared.counts(), shared.words(), shared.priors())
            .sweep(before.shard(), seed, firstSweep, sweeps);
    byte[] changes = ShardSampler.changes(before.shard(), next, shared.words(), topics);
    DocumentCounts documents = countsDocuments ? DocumentCounts.of(next, topics) : null;
    return new Stepped(next, new Report(changes, documents));
  }
}
