package org.baomai.topics.gibbs;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.baomai.topic.gibbs.DocumentCounts;
import org.baomai.topic.gibbs.JointLikelihood;
import org.baomai.topic.gibbs.PriorLearning;
import org.baomai.topic.gibbs.Priors;
import org.baomai.topic.gibbs.TopicCounts;

/** Where a fit stands after a sweep. */
final class GibbsState {
  private final long seed;
  private final TopicCounts counts;
  private final TopicCounts sampled;
  private JavaRDD<ShardStep.Stepped> shards;
  private Priors priors;
  private int samples;
  private int sweep;
  private double logLikelihood = Double.NaN;

  /**
   * Before the first sweep.
   *
   * @param words the size of the vocabulary
   * @param seed of its random numbers
   * @param shards with their first topics
   */
  GibbsState(int words, int topics, long seed, JavaRDD<ShardStep.Stepped> shards) {
    this.seed = seed;
    this.counts = new TopicCounts(words, topics);
    this.sampled = new TopicCounts(words, topics);
    this.priors = Priors.first(topics);
    this.shards = shards;
  }

  private GibbsState(GibbsState other) {
    this.seed = other.seed;
    this.counts = other.counts.copy();
    this.sampled = other.sampled.copy();
    this.shards = other.shards;
    this.priors = other.priors;
    this.samples = other.samples;
    this.sweep = other.sweep;
    this.logLikelihood = other.logLikelihood;
  }

  /** A copy that goes its own way. */
  GibbsState copy() {
    return new GibbsState(this);
  }

  /** What the shards of the next step begin with. */
  ShardStep.State shared() {
    return new ShardStep.State(counts.bytes(), counts.words(), priors);
  }

  /**
   * Goes on to a later sweep.
   *
   * @param reports of every shard
   */
  void advance(int toSweep, JavaRDD<ShardStep.Stepped> stepped, List<ShardStep.Report> reports) {
    sweep = toSweep;
    shards = stepped;
    reports.forEach(report -> counts.add(report.changes()));
  }

  /** Learns the priors from what the shards tell of their documents. */
  void learn(List<ShardStep.Report> reports) {
    DocumentCounts documents = documents(reports);
    priors = PriorLearning.learn(counts, documents, priors);
    logLikelihood = JointLikelihood.of(counts, documents, priors);
  }

  /** Finds the joint log-likelihood from what the shards tell of their documents. */
  void judge(List<ShardStep.Report> reports) {
    logLikelihood = JointLikelihood.of(counts, documents(reports), priors);
  }

  private DocumentCounts documents(List<ShardStep.Report> reports) {
    DocumentCounts documents = DocumentCounts.none(counts.topics());
    reports.forEach(report -> documents.add(report.documents()));
    return documents;
  }

  /** Takes the counts as a sample. */
  void sample() {
    sampled.add(counts);
    samples++;
  }

  JavaRDD<ShardStep.Stepped> shards() {
    return shards;
  }

  /** The seed of its random numbers. */
  long seed() {
    return seed;
  }

  /** The number of the last sweep; 0 before the first. */
  int sweep() {
    return sweep;
  }

  /** The joint log-likelihood a token when it was last found; NaN before that. */
  double logLikelihood() {
    return logLikelihood;
  }

  /** What the fit has come to. */
  GibbsTopics topics() {
    return new GibbsTopics(sampled, samples, priors);
  }
}
