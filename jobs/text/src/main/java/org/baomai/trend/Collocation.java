package org.baomai.trend;

import java.io.Serializable;

/**
 * How much more, or less, often a word stands near a term than elsewhere.
 *
 * <pre>
 *                     near the term           elsewhere
 *   the word          observed                frequency − observed
 *   other words       wordsNear − observed    all the others
 * </pre>
 *
 * @param observed how often it stands near the term
 * @param expected how often it would, were it as frequent there as everywhere (Evert 2008)
 * @param g2 Dunning's (1993) log-likelihood ratio over the four cells; never negative, whatever the
 *     direction
 * @param logRatio binary logarithm of its relative frequency near the term over that elsewhere
 *     (Hardie 2014), a count of 0 taken as 0.5; above 0 where the term attracts it
 */
public record Collocation(long observed, double expected, double g2, double logRatio)
    implements Serializable {

  /**
   * The measures of one word.
   *
   * @param observed its occurrences near the term
   * @param frequency all its occurrences
   * @param wordsNear all words near the term, at least 1
   * @param words all words, more than those near the term
   * @throws IllegalArgumentException if the counts cannot be
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

  /** Whether the word stands near the term more often than elsewhere. */
  public boolean isAttracted() {
    return observed > expected;
  }
}
