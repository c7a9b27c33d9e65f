package org.baomai.topic;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Topic diversity: the share of distinct terms among the top terms of all topics. */
public final class Diversity {
  private Diversity() {}

  /**
   * The share of distinct terms among the top terms of all topics (Dieng, Ruiz & Blei 2020).
   *
   * @param topTerms the top terms of each topic, usually 25, without repetitions in a topic
   * @return from 1/k for k equal topics to 1 if no term is in two topics; NaN without terms
   */
  public static double of(List<List<String>> topTerms) {
    Set<String> distinct = new TreeSet<>();
    int all = 0;
    for (List<String> terms : topTerms) {
      distinct.addAll(terms);
      all += terms.size();
    }
    return all == 0 ? Double.NaN : (double) distinct.size() / all;
  }
}
