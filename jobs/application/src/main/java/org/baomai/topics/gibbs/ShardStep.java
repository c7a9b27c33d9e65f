package org.baomai.topics.gibbs;

import java.io.Serializable;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.baomai.topic.gibbs.DocumentCounts;
import org.baomai.topic.gibbs.Priors;
import org.baomai.topic.gibbs.ShardSampler;
import org.baomai.topic.gibbs.TopicShard;

/**
 * A step of a fit over one shard: samples new topics from the state that all shards share.
 *
 * @param state the state that all shards share at the start of the step
 * @param seed seed of the start
 * @param firstSweep number of the step's first sweep, from 1
 * @param sweeps number of sweeps in the step
 * @param countsDocuments whether the step reports how documents use the topics
 */
record ShardStep(
    Broadcast<State> state, long seed, int firstSweep, int sweeps, boolean countsDocuments)
    implements Function<ShardStep.Stepped, ShardStep.Stepped> {
  /**
   * The state that all shards share.
   *
   * @param counts the counts, encoded as {@link org.baomai.topic.gibbs.CountChanges} from zero
   * @param words size of the vocabulary
   * @param priors the current priors
   */
  record State(byte[] counts, int words, Priors priors) implements Serializable {}

  /**
   * A shard after a step.
   *
   * @param report the changes, for the driver
   */
  record Stepped(TopicShard shard, Report report) implements Serializable {}

  /**
   * The changes of a step.
   *
   * @param changes changed counts, encoded as {@link org.baomai.topic.gibbs.CountChanges}
   * @param documents how the shard's documents use the topics; null unless requested
   */
  record Report(byte[] changes, DocumentCounts documents) implements Serializable {}

  /** The start of a fit: each token draws one of all topics with equal probability. */
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
