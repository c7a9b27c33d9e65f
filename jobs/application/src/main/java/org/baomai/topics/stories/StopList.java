package org.baomai.topics.stories;

import java.io.Serializable;
import java.util.function.Predicate;

/** Words that say nothing of a text's matter (停用词): true for a folded term that is one. */
public interface StopList extends Predicate<String>, Serializable {
  /** No word is left out. */
  StopList NONE = term -> false;
}
