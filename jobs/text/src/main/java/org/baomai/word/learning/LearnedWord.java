package org.baomai.word.learning;

import java.io.Serializable;
import java.util.Map;

/**
 * A word that was learned from a corpus.
 *
 * @param term the word, folded
 * @param pos its part of speech, predicted from its parts and ending
 * @param evidence the statistics on which it was accepted
 * @param scores scores by name. {@code precision} ranks words by how likely each is a word, {@code
 *     event} by how much it reflects events; the others repeat the evidence
 */
public record LearnedWord(
    String term, String pos, NewWordEvidence evidence, Map<String, Double> scores)
    implements Serializable {
  /** Copies the scores. */
  public LearnedWord {
    scores = Map.copyOf(scores);
  }
}
