package org.baomai.topic.gibbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.Well19937c;

/**
 * The bars corpus of Griffiths &amp; Steyvers (2004, section 4): 25 words arranged in a square of
 * five by five; ten topics, which are its rows and columns; documents of 100 tokens with topic
 * shares from a uniform Dirichlet distribution.
 */
public final class BarsCorpus {
  /** The side length of the square. */
  public static final int SIDE = 5;

  private static final int TOKENS = 100;

  private BarsCorpus() {}

  /** The topics: the probability of each word, rows first. */
  public static double[][] topics() {
    double[][] bars = new double[2 * SIDE][SIDE * SIDE];
    for (int place = 0; place < SIDE; place++) {
      for (int along = 0; along < SIDE; along++) {
        bars[place][place * SIDE + along] = 1.0 / SIDE;
        bars[SIDE + place][along * SIDE + place] = 1.0 / SIDE;
      }
    }
    return bars;
  }

  /** Word counts of each document. */
  public static List<double[]> documents(int number, long seed) {
    Random random = new Random(seed);
    GammaDistribution gamma = new GammaDistribution(new Well19937c(seed), 1, 1);
    List<double[]> documents = new ArrayList<>();
    for (int document = 0; document < number; document++) {
      double[] shares = gamma.sample(2 * SIDE);
      double[] counts = new double[SIDE * SIDE];
      for (int token = 0; token < TOKENS; token++) {
        int bar = draw(shares, random);
        int along = random.nextInt(SIDE);
        counts[bar < SIDE ? bar * SIDE + along : along * SIDE + bar - SIDE]++;
      }
      documents.add(counts);
    }
    return documents;
  }

  private static int draw(double[] weights, Random random) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double target = random.nextDouble() * sum;
    int place = 0;
    while (place < weights.length - 1 && target >= weights[place]) {
      target -= weights[place];
      place++;
    }
    return place;
  }

  /** The highest cosine similarity of each bar with any of the given topics. */
  public static double[] recovered(double[][] topics) {
    double[][] bars = topics();
    double[] best = new double[bars.length];
    for (int bar = 0; bar < bars.length; bar++) {
      for (double[] topic : topics) {
        best[bar] = Math.max(best[bar], cosine(bars[bar], topic));
      }
    }
    return best;
  }

  private static double cosine(double[] one, double[] other) {
    double product = 0;
    double ones = 0;
    double others = 0;
    for (int word = 0; word < one.length; word++) {
      product += one[word] * other[word];
      ones += one[word] * one[word];
      others += other[word] * other[word];
    }
    return product / Math.sqrt(ones * others);
  }
}
