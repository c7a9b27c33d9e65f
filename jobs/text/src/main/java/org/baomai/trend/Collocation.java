package org.baomai.trend;

import java.io.Serializable;

/**
 * How much more or less often a word occurs near a term than elsewhere.
 *
 * <pre>
 *                     near the term           elsewhere
 *   the word          observed                frequency − observed
 *   other words       wordsNear − observed    all the others
 * </pre>
 *
 * @param observed its occurrences near the term
 * @param expected the occurrences expected near the term if the word were equally frequent
 *     everywhere (Evert 2008)
 * @param g2 Dunning's (1993) log-likelihood ratio over the four cells; at least 0 for attraction
 *     and repulsion alike
 * @param logRatio binary logarithm of the ratio of its relative frequency near the term to that
 *     elsewhere (Hardie 2014), a count of 0 taken as 0.5; above 0 if the term attracts the word
 */
public record Collocation(long observed, double expected, double g2, double logRatio)
    implements Serializable {

  /**
   * Computes the measures for one word.
   *
   * @param observed its occurrences near the term
   * @param frequency all its occurrences
   * @param wordsNear all words near the term, at least 1
   * @param words all words of the corpus; more than {@code wordsNear}
   * @throws IllegalArgumentException if a count is negative or above the total that it is part of
   */
  public static Collocation of(long observed, long frequency, long wordsNear, long words) {
    long elsewhere = frequency - observed;
    long wordsElsewhere = words - wordsNear;
    return new Collocation(
        observed,
        (double) wordsNear / words * frequency,
        Keyness.g2FourCells(observed, elsewhere, wordsNear, wordsElsewhere),
        Keyness.logRatio(observed, elsewhere, wordsNear, wordsElsewhere));
  }

  /** Whether the word occurs near the term more often than expected. */
  public boolean isAttracted() {
    return observed > expected;
  }
}
