package org.baomai.topic.gibbs;

import org.apache.commons.math3.special.Gamma;

/**
 * Joint log-likelihood of words and topics per token, ln P(w, z | α, β) / N (Griffiths &amp;
 * Steyvers 2004, equations 2 and 3; MALLET's {@code LL/token}). It shows whether a fit still
 * improves.
 */
public final class JointLikelihood {
  private JointLikelihood() {}

  /**
   * Computes the likelihood.
   *
   * @param counts the topic-word counts
   * @param documents the histograms of the same documents
   * @param priors the priors
   * @return in nats per token, below 0, higher is better; 0 without tokens
   */
  public static double of(TopicCounts counts, DocumentCounts documents, Priors priors) {
    long tokens = 0;
    for (int topic = 0; topic < counts.topics(); topic++) {
      tokens += counts.total(topic);
    }
    return tokens == 0
        ? 0
        : (ofWords(counts, priors.words()) + ofTopics(documents, priors)) / tokens;
  }

  private static double ofWords(TopicCounts counts, double beta) {
    double all = beta * counts.words();
    double each = Gamma.logGamma(beta);
    double sum = 0;
    for (int cell : counts.cells()) {
      if (cell > 0) {
        sum += Gamma.logGamma(cell + beta) - each;
      }
    }
    for (int topic = 0; topic < counts.topics(); topic++) {
      sum += Gamma.logGamma(all) - Gamma.logGamma(counts.total(topic) + all);
    }
    return sum;
  }

  private static double ofTopics(DocumentCounts documents, Priors priors) {
    double[] alpha = priors.documents();
    double all = 0;
    double sum = 0;
    for (int topic = 0; topic < alpha.length; topic++) {
      all += alpha[topic];
      sum += logGammaSteps(documents.topicHistogram(topic), alpha[topic]);
    }
    return sum - logGammaSteps(documents.lengthHistogram(), all);
  }

  /** Σ over values c of histogram[c] · (ln Γ(c + base) − ln Γ(base)). */
  private static double logGammaSteps(int[] histogram, double base) {
    double sum = 0;
    for (int value = 1; value < histogram.length; value++) {
      if (histogram[value] > 0) {
        sum += histogram[value] * (Gamma.logGamma(value + base) - Gamma.logGamma(base));
      }
    }
    return sum;
  }
}
