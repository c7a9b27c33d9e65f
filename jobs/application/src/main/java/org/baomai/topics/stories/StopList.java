package org.baomai.topics.stories;

import java.io.Serializable;
import java.util.function.Predicate;

/** Words that do not tell the subject of a text (停用词): true for a folded term that is one. */
public interface StopList extends Predicate<String>, Serializable {
  /** A list without words. */
  StopList NONE = term -> false;
}
