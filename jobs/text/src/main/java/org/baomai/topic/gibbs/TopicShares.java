package org.baomai.topic.gibbs;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Reads a document with topics as they are: what share of it each topic has.
 *
 * <p>The zero-order collapsed variational rule with fixed topics (CVB0: Asuncion, Welling, Smyth
 * &amp; Teh 2009): every occurrence of a word is spread over topics in proportion to φ times what
 * the other occurrences and the prior say, again and again until nothing moves. No random number,
 * no function but + − × ÷: the same for the same document, on any machine.
 */
public final class TopicShares implements Serializable {
  private static final int MOST_ROUNDS = 100;
  private static final double CLOSE = 1e-5;

  private final float[] phi;
  private final double[] prior;

  /**
   * Shares by these topics.
   *
   * @param phi the probability of each word in each topic: row a word, column a topic
   * @param prior α of each topic
   */
  public TopicShares(float[] phi, double[] prior) {
    this.phi = phi.clone();
    this.prior = prior.clone();
  }

  /** How many topics there are. */
  public int topics() {
    return prior.length;
  }

  /**
   * The shares of a document's topics; they add up to 1.
   *
   * @param words places in the vocabulary, each once
   * @param counts occurrences of each, in the same order
   * @return the prior's shares if there is no word
   */
  public double[] of(int[] words, double[] counts) {
    double[] expected = spreadByPrior(counts);
    double tokens = Arrays.stream(counts).sum();
    double[] spread = new double[words.length * prior.length];
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] next = new double[prior.length];
      for (int place = 0; place < words.length; place++) {
        respread(words[place], place, expected, spread);
        for (int topic = 0; topic < prior.length; topic++) {
          next[topic] += counts[place] * spread[place * prior.length + topic];
        }
      }
      double moved = 0;
      for (int topic = 0; topic < prior.length; topic++) {
        moved = Math.max(moved, Math.abs(next[topic] - expected[topic]));
      }
      expected = next;
      if (moved <= CLOSE * tokens) {
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

  private void respread(int word, int place, double[] expected, double[] spread) {
    int row = word * prior.length;
    int own = place * prior.length;
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
