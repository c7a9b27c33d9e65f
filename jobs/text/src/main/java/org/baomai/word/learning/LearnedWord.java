package org.baomai.word.learning;

import java.io.Serializable;
import java.util.Map;

/**
 * A word that a corpus taught.
 *
 * @param term the word, folded
 * @param pos its part of speech, told from its parts and its ending
 * @param evidence what the corpus says of it
 * @param scores the evidence as numbers by name, with {@code precision} and {@code event}: two
 *     orders of the words, by how likely each is one, and by how much it tells of what happened
 */
public record LearnedWord(
    String term, String pos, NewWordEvidence evidence, Map<String, Double> scores)
    implements Serializable {
  public LearnedWord {
    scores = Map.copyOf(scores);
  }
}
