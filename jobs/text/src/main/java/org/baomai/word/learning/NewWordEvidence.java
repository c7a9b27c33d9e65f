package org.baomai.word.learning;

import java.io.Serializable;

/**
 * What a corpus says of a run that might be a word.
 *
 * @param text the run, folded
 * @param cut its units, parted by blanks, words with their tags (新/a 质/ng); of several ways to cut
 *     it the one that comes first in the alphabet
 * @param ofWords whether it is a run of words; else of characters
 * @param found occurrences along the borders of its units
 * @param days days of issue with it
 * @param firstSeen the first of them as days since 1970; null if none is known
 * @param stands occurrences of its characters, wherever words begin and end
 * @param asWord occurrences as a single word
 * @param cohesion least, over its splits into two parts, of ln(f·N ÷ (f₁·f₂)): how much more often
 *     than by chance the parts stand together, in natural logarithms; N in characters
 * @param entropyBefore entropy of the units before it, in natural logarithms; each mark is a
 *     neighbour of its own, since beside a mark it stands freely
 * @param entropyAfter entropy of the units behind it
 * @param entropyOfOneMark the lesser of both where all marks are one neighbour; low for clauses
 * @param share share of the most frequent word beside it, 0 to 1, of both sides the greater
 * @param quoted occurrences in quotation marks
 */
public record NewWordEvidence(
    String text,
    String cut,
    boolean ofWords,
    long found,
    long days,
    Integer firstSeen,
    long stands,
    long asWord,
    double cohesion,
    double entropyBefore,
    double entropyAfter,
    double entropyOfOneMark,
    double share,
    long quoted)
    implements Serializable {

  /** The lesser of the two entropies. */
  public double entropy() {
    return Math.min(entropyBefore, entropyAfter);
  }
}
