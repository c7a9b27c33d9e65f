package org.baomai.topic;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How little the topics of a model repeat each other. */
public final class Diversity {
  private Diversity() {}

  /**
   * The share of different terms among the top terms of all topics (Dieng, Ruiz & Blei 2020).
   *
   * @param topTerms the top terms of each topic, usually 25, each once a topic
   * @return from just above 0 (all topics the same) to 1 (no term in two topics); NaN without terms
   */
  public static double of(List<List<String>> topTerms) {
    Set<String> different = new TreeSet<>();
    int all = 0;
    for (List<String> terms : topTerms) {
      different.addAll(terms);
      all += terms.size();
    }
    return all == 0 ? Double.NaN : (double) different.size() / all;
  }
}
