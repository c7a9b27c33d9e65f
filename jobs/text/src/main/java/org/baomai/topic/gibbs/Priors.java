package org.baomai.topic.gibbs;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Dirichlet priors: asymmetric over the topics of documents, so that frequent topics have a larger
 * prior, and symmetric over words. Wallach, Mimno &amp; McCallum (2009) found this combination to
 * be the best.
 *
 * @param documents α, one value per topic, above 0
 * @param words β, the same for all words and topics, above 0
 */
public record Priors(double[] documents, double words) implements Serializable {
  private static final double FIRST_SUM = 5;
  private static final double FIRST_WORDS = 0.01;

  /** Copies the array. */
  public Priors {
    documents = documents.clone();
  }

  /** The initial priors of a fit, as in MALLET: symmetric α with sum 5, and β = 0.01. */
  public static Priors first(int topics) {
    double[] documents = new double[topics];
    Arrays.fill(documents, FIRST_SUM / topics);
    return new Priors(documents, FIRST_WORDS);
  }

  /** α of each topic, as a copy. */
  @Override
  public double[] documents() {
    return documents.clone();
  }

  /** Number of topics. */
  public int topics() {
    return documents.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Priors priors
        && words == priors.words
        && Arrays.equals(documents, priors.documents);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(documents);
  }

  @Override
  public String toString() {
    return "documents " + Arrays.toString(documents) + ", words " + words;
  }
}
