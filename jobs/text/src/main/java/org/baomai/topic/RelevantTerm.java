package org.baomai.topic;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A term of a topic.
 *
 * @param relevance see {@link Relevance}
 */
public record RelevantTerm(String term, double relevance) implements Serializable {
  /** The most relevant first; of equal ones the first by code points. */
  public static final Comparator<RelevantTerm> ORDER =
      Comparator.comparingDouble(RelevantTerm::relevance)
          .reversed()
          .thenComparing(RelevantTerm::term, Vocabulary::compareCodePoints);
}
