package org.baomai.topics.gibbs;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.baomai.topic.gibbs.DocumentCounts;
import org.baomai.topic.gibbs.JointLikelihood;
import org.baomai.topic.gibbs.PriorLearning;
import org.baomai.topic.gibbs.Priors;
import org.baomai.topic.gibbs.TopicCounts;

/** The state of a fit after a sweep. */
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
   * The state before the first sweep.
   *
   * @param words size of the vocabulary
   * @param topics number of topics
   * @param seed seed of the random numbers of this start
   * @param shards the shards with their first topics
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

  /** An independent copy. */
  GibbsState copy() {
    return new GibbsState(this);
  }

  /** The state that all shards share at the start of the next step. */
  ShardStep.State shared() {
    return new ShardStep.State(counts.bytes(), counts.words(), priors);
  }

  /**
   * Advances to a later sweep.
   *
   * @param toSweep number of sweeps done
   * @param stepped the shards after the step
   * @param reports the reports of all shards
   */
  void advance(int toSweep, JavaRDD<ShardStep.Stepped> stepped, List<ShardStep.Report> reports) {
    sweep = toSweep;
    shards = stepped;
    reports.forEach(report -> counts.add(report.changes()));
  }

  /** Learns the priors and computes the likelihood from the document counts of all shards. */
  void learn(List<ShardStep.Report> reports) {
    DocumentCounts documents = documents(reports);
    priors = PriorLearning.learn(counts, documents, priors);
    logLikelihood = JointLikelihood.of(counts, documents, priors);
  }

  /** Computes the joint log-likelihood from the document counts of all shards. */
  void judge(List<ShardStep.Report> reports) {
    logLikelihood = JointLikelihood.of(counts, documents(reports), priors);
  }

  private DocumentCounts documents(List<ShardStep.Report> reports) {
    DocumentCounts documents = DocumentCounts.none(counts.topics());
    reports.forEach(report -> documents.add(report.documents()));
    return documents;
  }

  /** Adds the current counts to the samples. */
  void sample() {
    sampled.add(counts);
    samples++;
  }

  /** The shards after the last step. */
  JavaRDD<ShardStep.Stepped> shards() {
    return shards;
  }

  /** The seed of the random numbers. */
  long seed() {
    return seed;
  }

  /** Number of sweeps done. */
  int sweep() {
    return sweep;
  }

  /** The joint log-likelihood per token when it was last computed; NaN before that. */
  double logLikelihood() {
    return logLikelihood;
  }

  /** The topics that the samples give. */
  GibbsTopics topics() {
    return new GibbsTopics(sampled, samples, priors);
  }
}
