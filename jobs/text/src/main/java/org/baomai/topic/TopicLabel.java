package org.baomai.topic;

import java.util.ArrayList;
import java.util.List;

/** A short name for a topic, made of its own terms. */
public final class TopicLabel {
  /** How many terms make a label. */
  public static final int TERMS = 3;

  private static final String BETWEEN = "、";

  private TopicLabel() {}

  /**
   * The most relevant terms of which none contains another, joined by 、: of 防汛 and 防汛值班 only the
   * more relevant one is taken. Fewer than {@link #TERMS} where there are no more.
   *
   * @param terms in any order; ties of relevance go by the code points of the term
   * @throws IllegalArgumentException if there is no term
   */
  public static String of(List<RelevantTerm> terms) {
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("a topic without terms has no label");
    }
    List<String> chosen = new ArrayList<>();
    for (RelevantTerm candidate : terms.stream().sorted(RelevantTerm.ORDER).toList()) {
      if (chosen.size() < TERMS && standsApart(candidate.term(), chosen)) {
        chosen.add(candidate.term());
      }
    }
    return String.join(BETWEEN, chosen);
  }

  private static boolean standsApart(String term, List<String> chosen) {
    return chosen.stream().noneMatch(other -> other.contains(term) || term.contains(other));
  }
}
