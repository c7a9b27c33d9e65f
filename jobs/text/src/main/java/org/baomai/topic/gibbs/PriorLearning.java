package org.baomai.topic.gibbs;

import org.apache.commons.math3.special.Gamma;

/**
 * Learns the Dirichlet priors from the state of a fit, by Minka's (2000) fixed-point iteration for
 * the maximum of the evidence, on histograms of counts as in Wallach (2008, section 2.3.4).
 * Differences of the digamma function over integer steps are sums of fractions, so α needs no
 * transcendental function.
 */
public final class PriorLearning {
  private static final int MAX_ROUNDS = 20;
  private static final double TOLERANCE = 1e-6;

  /**
   * Shape − 1 of a gamma prior on α with shape 1.001 and scale 1, as in MALLET. It keeps the prior
   * of unused topics above 0.
   */
  private static final double SHAPE_MINUS_ONE = 0.001;

  private static final double RATE = 1;
  private static final double MIN = 1e-6;

  private PriorLearning() {}

  /**
   * Re-estimates the priors.
   *
   * @param counts the topic-word counts
   * @param documents the histograms of the same documents
   * @param priors the priors from which the iteration starts
   * @return the new priors; β stays as it was if its iteration diverges
   */
  public static Priors learn(TopicCounts counts, DocumentCounts documents, Priors priors) {
    return new Priors(ofDocuments(documents, priors), ofWords(counts, priors.words()));
  }

  private static double[] ofDocuments(DocumentCounts documents, Priors priors) {
    double[] alpha = priors.documents();
    for (int round = 0; round < MAX_ROUNDS; round++) {
      double sum = 0;
      for (double value : alpha) {
        sum += value;
      }
      double lengths = digammaSteps(documents.lengthHistogram(), sum) + RATE;
      double change = 0;
      for (int topic = 0; topic < alpha.length; topic++) {
        double uses = alpha[topic] * digammaSteps(documents.topicHistogram(topic), alpha[topic]);
        double next = Math.max(MIN, (uses + SHAPE_MINUS_ONE) / lengths);
        change = Math.max(change, Math.abs(next - alpha[topic]) / alpha[topic]);
        alpha[topic] = next;
      }
      if (change < TOLERANCE) {
        break;
      }
    }
    return alpha;
  }

  /** Σ over values c of histogram[c] · (ψ(c + base) − ψ(base)). */
  static double digammaSteps(int[] histogram, double base) {
    double difference = 0;
    double sum = 0;
    for (int value = 1; value < histogram.length; value++) {
      difference += 1 / (value - 1 + base);
      sum += histogram[value] * difference;
    }
    return sum;
  }

  private static double ofWords(TopicCounts counts, double first) {
    int[] uses = usesOfWords(counts);
    double beta = first;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      double all = beta * counts.words();
      double lengths = 0;
      for (int topic = 0; topic < counts.topics(); topic++) {
        lengths += Gamma.digamma(counts.total(topic) + all) - Gamma.digamma(all);
      }
      double next = Math.max(MIN, beta * digammaSteps(uses, beta) / (counts.words() * lengths));
      double change = Math.abs(next - beta) / beta;
      beta = next;
      if (!(change >= TOLERANCE)) {
        break;
      }
    }
    return Double.isFinite(beta) ? beta : first;
  }

  private static final int MAX_COUNT = 1 << 16;

  /**
   * The number of cells by count. Counts above {@link #MAX_COUNT} are reduced to it: they are rare,
   * and ψ hardly grows there.
   */
  private static int[] usesOfWords(TopicCounts counts) {
    int[] uses = new int[MAX_COUNT + 1];
    for (int cell : counts.cells()) {
      uses[Math.min(cell, MAX_COUNT)]++;
    }
    return uses;
  }
}
