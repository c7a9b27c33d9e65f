package org.baomai.topic.gibbs;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Infers the topic shares of a document with the topics held fixed.
 *
 * <p>Zero-order collapsed variational inference (CVB0: Asuncion, Welling, Smyth &amp; Teh 2009):
 * each token is distributed over the topics in proportion to φ times the expected count of the
 * other tokens plus the prior, repeatedly until convergence. It uses no random numbers and only the
 * four basic operations, so the result is the same on every machine.
 */
public final class TopicShares implements Serializable {
  private static final int MAX_ROUNDS = 100;
  private static final double TOLERANCE = 1e-5;

  private final float[] phi;
  private final double[] prior;

  /**
   * Inference for a fitted model.
   *
   * @param phi the probability of each word in each topic: one row per word, one column per topic
   * @param prior α of each topic
   */
  public TopicShares(float[] phi, double[] prior) {
    this.phi = phi.clone();
    this.prior = prior.clone();
  }

  /** Number of topics. */
  public int topics() {
    return prior.length;
  }

  /**
   * Infers the topic shares of a document.
   *
   * @param words indices of its words in the vocabulary, each once
   * @param counts number of tokens of each word, in the same order
   * @return the share of each topic, with sum 1; the shares of the prior if there are no words
   */
  public double[] of(int[] words, double[] counts) {
    double[] expected = spreadByPrior(counts);
    double tokens = Arrays.stream(counts).sum();
    double[] spread = new double[words.length * prior.length];
    for (int round = 0; round < MAX_ROUNDS; round++) {
      double[] next = new double[prior.length];
      for (int index = 0; index < words.length; index++) {
        respread(words[index], index, expected, spread);
        for (int topic = 0; topic < prior.length; topic++) {
          next[topic] += counts[index] * spread[index * prior.length + topic];
        }
      }
      double change = 0;
      for (int topic = 0; topic < prior.length; topic++) {
        change = Math.max(change, Math.abs(next[topic] - expected[topic]));
      }
      expected = next;
      if (change <= TOLERANCE * tokens) {
        break;
      }
    }
    return withPrior(expected);
  }

  private double[] spreadByPrior(double[] counts) {
    double tokens = Arrays.stream(counts).sum();
    double all = Arrays.stream(prior).sum();
    return Arrays.stream(prior).map(alpha -> tokens * alpha / all).toArray();
  }

  private void respread(int word, int index, double[] expected, double[] spread) {
    int row = word * prior.length;
    int own = index * prior.length;
    double sum = 0;
    for (int topic = 0; topic < prior.length; topic++) {
      double others = Math.max(0, expected[topic] - spread[own + topic]);
      double weight = (others + prior[topic]) * phi[row + topic];
      spread[own + topic] = weight;
      sum += weight;
    }
    for (int topic = 0; topic < prior.length; topic++) {
      spread[own + topic] /= sum;
    }
  }

  private double[] withPrior(double[] expected) {
    double sum = 0;
    double[] shares = new double[prior.length];
    for (int topic = 0; topic < prior.length; topic++) {
      shares[topic] = expected[topic] + prior[topic];
      sum += shares[topic];
    }
    for (int topic = 0; topic < prior.length; topic++) {
      shares[topic] /= sum;
    }
    return shares;
  }
}
