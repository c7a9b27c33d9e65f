package org.baomai.word.learning;

import java.io.Serializable;

/**
 * Corpus statistics of a run that is a candidate for a new word.
 *
 * @param text the run, folded
 * @param segmentation its units, separated by spaces, words with their tags (新/a 质/ng); of several
 *     segmentations in the corpus the first in alphabetical order
 * @param ofWords true for a run of words, false for a run of characters
 * @param alignedOccurrences occurrences that begin and end at unit boundaries
 * @param days issue dates on which it occurs
 * @param firstSeen the first of these as days since 1970-01-01; null if no date is known
 * @param occurrences occurrences as a substring, whatever the word boundaries
 * @param asWord occurrences as a single word
 * @param cohesion the minimum, over all splits into two parts, of the pointwise mutual information
 *     ln(f·N ÷ (f₁·f₂)) of the parts in nats; N is the number of characters in the corpus
 * @param entropyBefore entropy of the units before it in nats; each punctuation mark counts as a
 *     distinct neighbour, since a run next to punctuation is delimited
 * @param entropyAfter entropy of the units after it, in the same way
 * @param entropyMarksAsOne the smaller of both entropies if all punctuation counts as one
 *     neighbour; low for clauses
 * @param topNeighbourShare share of occurrences next to the most frequent neighbour, 0 to 1; the
 *     larger of both sides
 * @param quoted occurrences that fill a pair of quotation marks
 */
public record NewWordEvidence(
    String text,
    String segmentation,
    boolean ofWords,
    long alignedOccurrences,
    long days,
    Integer firstSeen,
    long occurrences,
    long asWord,
    double cohesion,
    double entropyBefore,
    double entropyAfter,
    double entropyMarksAsOne,
    double topNeighbourShare,
    long quoted)
    implements Serializable {

  /** The smaller of the entropies before and after the run, in nats. */
  public double entropy() {
    return Math.min(entropyBefore, entropyAfter);
  }
}
