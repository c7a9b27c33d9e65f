package org.baomai.topic.gibbs;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What is thought of topics before any text is seen. A topic that many documents hold gets a larger
 * prior, and all words get the same one: Wallach, Mimno &amp; McCallum (2009) found asymmetric over
 * documents and symmetric over words best.
 *
 * @param documents α, one a topic, above 0
 * @param words β, the same for every word and topic, above 0
 */
public record Priors(double[] documents, double words) implements Serializable {
  private static final double FIRST_SUM = 5;
  private static final double FIRST_WORDS = 0.01;

  public Priors {
    documents = documents.clone();
  }

  /** Where a fit begins: α adds up to 5, β is 0.01, as in MALLET. */
  public static Priors first(int topics) {
    double[] documents = new double[topics];
    Arrays.fill(documents, FIRST_SUM / topics);
    return new Priors(documents, FIRST_WORDS);
  }

  @Override
  public double[] documents() {
    return documents.clone();
  }

  /** How many topics there are. */
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
