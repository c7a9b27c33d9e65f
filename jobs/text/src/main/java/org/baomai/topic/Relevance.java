package org.baomai.topic;

/** Relevance of a term for a topic (Sievert & Shirley 2014, LDAvis). */
public final class Relevance {
  /** The λ with which readers interpreted topics best in their study. */
  public static final double LAMBDA = 0.6;

  private Relevance() {}

  /** As {@link #of(double, double, double)}, with {@link #LAMBDA}. */
  public static double of(double weight, double share) {
    return of(weight, share, LAMBDA);
  }

  /**
   * Computes λ ln φ + (1 − λ) ln(φ / p).
   *
   * @param weight φ, the probability of the term in the topic, 0 to 1
   * @param share p, the probability of the term in the whole corpus, above 0 and at most 1
   * @param lambda weight of frequency against specificity: 0 ranks terms by lift φ / p alone, 1 by
   *     φ alone
   * @return −∞ for a weight of 0
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public static double of(double weight, double share, double lambda) {
    if (!(weight >= 0 && weight <= 1 && share > 0 && share <= 1 && lambda >= 0 && lambda <= 1)) {
      throw new IllegalArgumentException(
          "relevance needs a weight in [0, 1], a share in (0, 1] and a λ in [0, 1], not "
              + weight
              + ", "
              + share
              + " and "
              + lambda);
    }
    // ln φ − (1 − λ) ln p is equal, and avoids ∞ − ∞ for φ = 0
    return Math.log(weight) - (1 - lambda) * Math.log(share);
  }
}
