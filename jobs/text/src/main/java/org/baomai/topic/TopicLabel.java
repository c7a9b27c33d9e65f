package org.baomai.topic;

import java.util.ArrayList;
import java.util.List;

/** A short label for a topic, made from its most relevant terms. */
public final class TopicLabel {
  /** Maximum number of terms in a label. */
  public static final int TERMS = 3;

  private static final String SEPARATOR = "、";

  private TopicLabel() {}

  /**
   * Joins the most relevant terms by 、, skipping a term that contains or is contained in one
   * already taken: of 防汛 and 防汛值班 only the more relevant one is used.
   *
   * @param terms terms of the topic in any order; equally relevant ones are ordered by code points
   * @return at most {@link #TERMS} terms
   * @throws IllegalArgumentException if there is no term
   */
  public static String of(List<RelevantTerm> terms) {
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("a topic needs at least one term for a label");
    }
    List<String> chosen = new ArrayList<>();
    for (RelevantTerm candidate : terms.stream().sorted(RelevantTerm.ORDER).toList()) {
      if (chosen.size() < TERMS && isUnrelated(candidate.term(), chosen)) {
        chosen.add(candidate.term());
      }
    }
    return String.join(SEPARATOR, chosen);
  }

  private static boolean isUnrelated(String term, List<String> chosen) {
    return chosen.stream().noneMatch(other -> other.contains(term) || term.contains(other));
  }
}
