package org.baomai.topic;

import java.util.List;

/** The sentence of a story that says most of a topic. */
public final class RepresentativeSentence {
  private RepresentativeSentence() {}

  /**
   * The sentence with the most of a topic's terms, each counted once, divided by the root of its
   * length so that a long one needs more of them; of equal ones the first.
   *
   * @param sentences in the order of the story
   * @param terms of the topic
   * @return null if no sentence has any of them
   */
  public static String of(List<String> sentences, List<String> terms) {
    String telling = null;
    double most = 0;
    for (String sentence : sentences) {
      long found = terms.stream().filter(sentence::contains).count();
      double worth = found == 0 ? 0 : found / Math.sqrt(sentence.length());
      if (worth > most) {
        most = worth;
        telling = sentence;
      }
    }
    return telling;
  }
}
