package org.baomai.trend;

import java.io.Serializable;

/**
 * Keyness: how much more or less frequent a term is in a target than in a reference.
 *
 * @param g2 log-likelihood ratio over the two cells of the term (Rayson & Garside 2000, the UCREL
 *     log-likelihood), not Dunning's four cells; at least 0 in either direction
 * @param logRatio binary logarithm of the ratio of the relative frequencies (Hardie 2014), a count
 *     of 0 taken as 0.5; above 0 if the term is more frequent in the target
 * @param bic approximate Bayes factor, g2 − ln(all words) (Wilson 2013); above 10 is very strong
 *     evidence
 * @param p p-value of g2, from χ² with one degree of freedom; 0 if below the smallest double (g2
 *     above about 1,480)
 */
public record Keyness(double g2, double logRatio, double bic, double p) implements Serializable {
  /** Replaces a count of 0 in the log ratio, which would otherwise be undefined (Hardie 2014). */
  private static final double ZERO_CELL = 0.5;

  /**
   * Computes all measures for one term.
   *
   * @param target count of the term in the target
   * @param reference count of the term in the reference
   * @param targetWords all words of the target, at least 1
   * @param referenceWords all words of the reference, at least 1
   * @throws IllegalArgumentException if a count is negative or above its words, or a side has no
   *     words
   */
  public static Keyness of(long target, long reference, long targetWords, long referenceWords) {
    double g2 = g2(target, reference, targetWords, referenceWords);
    return new Keyness(
        g2,
        logRatio(target, reference, targetWords, referenceWords),
        g2 - Math.log((double) targetWords + referenceWords),
        TailProbability.chiSquareOne(g2));
  }

  /** The log-likelihood ratio over the two cells of the term; parameters as in {@link #of}. */
  public static double g2(long target, long reference, long targetWords, long referenceWords) {
    check(target, reference, targetWords, referenceWords);
    double share = ((double) target + reference) / ((double) targetWords + referenceWords);
    double sum = cell(target, targetWords * share) + cell(reference, referenceWords * share);
    return Math.max(0, 2 * sum); // rounding may leave −1e-16 where both shares are equal
  }

  /**
   * Dunning's (1993) log-likelihood ratio over all four cells, the other words included; parameters
   * as in {@link #of}.
   */
  public static double g2FourCells(
      long target, long reference, long targetWords, long referenceWords) {
    double twoCells = g2(target, reference, targetWords, referenceWords);
    double share = ((double) target + reference) / ((double) targetWords + referenceWords);
    double others =
        cell(targetWords - target, targetWords * (1 - share))
            + cell(referenceWords - reference, referenceWords * (1 - share));
    return Math.max(0, twoCells + 2 * others);
  }

  /**
   * The binary log ratio (Hardie 2014); a count of 0 is taken as 0.5. Parameters as in {@link #of}.
   */
  public static double logRatio(
      long target, long reference, long targetWords, long referenceWords) {
    check(target, reference, targetWords, referenceWords);
    double targetCount = target == 0 ? ZERO_CELL : target;
    double referenceCount = reference == 0 ? ZERO_CELL : reference;
    return Math.log(targetCount / targetWords / (referenceCount / referenceWords)) / Math.log(2);
  }

  /** Observed · ln(observed / expected), with 0 · ln 0 = 0. */
  private static double cell(long observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }

  private static void check(long target, long reference, long targetWords, long referenceWords) {
    if (targetWords < 1 || referenceWords < 1) {
      throw new IllegalArgumentException(
          "target and reference both need words, not " + targetWords + " and " + referenceWords);
    }
    if (target < 0 || reference < 0 || target > targetWords || reference > referenceWords) {
      throw new IllegalArgumentException(
          "a count must be between 0 and the number of words, not "
              + target
              + " of "
              + targetWords
              + " and "
              + reference
              + " of "
              + referenceWords);
    }
  }
}
