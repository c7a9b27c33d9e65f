package org.baomai.topic.gibbs;

import org.apache.commons.math3.special.Gamma;

/**
 * Learns the priors from the state of a fit, by Minka's fixed point (2000) for the maximum of the
 * evidence, on histograms of counts as in Wallach (2008, section 2.3.4). Differences of digamma
 * between whole steps are sums of fractions, so that α needs no transcendental function.
 */
public final class PriorLearning {
  private static final int ROUNDS = 20;
  private static final double CLOSE = 1e-6;

  /**
   * A gamma prior on α of shape 1.001 and scale 1, as in MALLET: it keeps unused topics above 0.
   */
  private static final double SHAPE_LESS_ONE = 0.001;

  private static final double RATE = 1;
  private static final double LEAST = 1e-6;

  private PriorLearning() {}

  /** Priors that fit the state better, starting from those it had. */
  public static Priors learn(TopicCounts counts, DocumentCounts documents, Priors priors) {
    return new Priors(ofDocuments(documents, priors), ofWords(counts, priors.words()));
  }

  private static double[] ofDocuments(DocumentCounts documents, Priors priors) {
    double[] alpha = priors.documents();
    for (int round = 0; round < ROUNDS; round++) {
      double sum = 0;
      for (double value : alpha) {
        sum += value;
      }
      double lengths = digammaSteps(documents.lengths(), sum) + RATE;
      double change = 0;
      for (int topic = 0; topic < alpha.length; topic++) {
        double uses = alpha[topic] * digammaSteps(documents.uses(topic), alpha[topic]);
        double better = Math.max(LEAST, (uses + SHAPE_LESS_ONE) / lengths);
        change = Math.max(change, Math.abs(better - alpha[topic]) / alpha[topic]);
        alpha[topic] = better;
      }
      if (change < CLOSE) {
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
    for (int round = 0; round < ROUNDS; round++) {
      double all = beta * counts.words();
      double lengths = 0;
      for (int topic = 0; topic < counts.topics(); topic++) {
        lengths += Gamma.digamma(counts.total(topic) + all) - Gamma.digamma(all);
      }
      double better = Math.max(LEAST, beta * digammaSteps(uses, beta) / (counts.words() * lengths));
      double change = Math.abs(better - beta) / beta;
      beta = better;
      if (!(change >= CLOSE)) {
        break;
      }
    }
    return Double.isFinite(beta) ? beta : first;
  }

  private static final int LONGEST = 1 << 16;

  /** Counts above {@link #LONGEST} are taken for that: there are few, and ψ hardly grows there. */
  private static int[] usesOfWords(TopicCounts counts) {
    int[] uses = new int[LONGEST + 1];
    for (int cell : counts.cells()) {
      uses[Math.min(cell, LONGEST)]++;
    }
    return uses;
  }
}
