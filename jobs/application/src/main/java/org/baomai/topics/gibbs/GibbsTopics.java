package org.baomai.topics.gibbs;

import org.baomai.topic.gibbs.Priors;
import org.baomai.topic.gibbs.TopicCounts;

/**
 * The topics that a fit found.
 *
 * @param counts counts of words by topic, summed over the samples
 * @param samples number of samples
 * @param priors the learnt priors
 */
public record GibbsTopics(TopicCounts counts, int samples, Priors priors) {
  /** φ: the probability of a word in a topic. */
  double probability(int word, int topic) {
    double prior = priors.words() * samples;
    return (counts.of(word, topic) + prior) / (counts.total(topic) + prior * counts.words());
  }
}
