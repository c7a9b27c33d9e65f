package org.baomai.topic;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A term of a topic with its relevance.
 *
 * @param term the term
 * @param relevance its {@link Relevance} for the topic
 */
public record RelevantTerm(String term, double relevance) implements Serializable {
  /** Descending by relevance; ties by code points of the term, ascending. */
  public static final Comparator<RelevantTerm> ORDER =
      Comparator.comparingDouble(RelevantTerm::relevance)
          .reversed()
          .thenComparing(RelevantTerm::term, Vocabulary::compareCodePoints);
}
