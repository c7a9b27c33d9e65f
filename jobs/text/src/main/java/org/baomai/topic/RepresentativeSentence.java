package org.baomai.topic;

import java.util.List;

/** Selects the sentence of a story that represents a topic best. */
public final class RepresentativeSentence {
  private RepresentativeSentence() {}

  /**
   * The sentence with the highest number of distinct topic terms divided by the square root of its
   * length in UTF-16 units; of equal ones the first.
   *
   * @param sentences the sentences in story order
   * @param terms terms of the topic, each once
   * @return null if no sentence contains any of the terms
   */
  public static String of(List<String> sentences, List<String> terms) {
    String best = null;
    double highest = 0;
    for (String sentence : sentences) {
      long found = terms.stream().filter(sentence::contains).count();
      double score = found == 0 ? 0 : found / Math.sqrt(sentence.length());
      if (score > highest) {
        highest = score;
        best = sentence;
      }
    }
    return best;
  }
}
