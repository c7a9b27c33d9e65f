package org.baomai.topics.gibbs;

import org.baomai.topic.gibbs.Priors;
import org.baomai.topic.gibbs.TopicCounts;

/**
 * The topics that a fit came to.
 *
 * @param counts of words by topic, summed over the samples
 * @param samples how many states of the fit were summed
 * @param priors as learnt
 */
public record GibbsTopics(TopicCounts counts, int samples, Priors priors) {
  /** The probability of a word in a topic: φ. */
  double probability(int word, int topic) {
    double prior = priors.words() * samples;
    return (counts.of(word, topic) + prior) / (counts.total(topic) + prior * counts.words());
  }
}
