package org.baomai.word.dictionary;

import java.io.Serializable;
import java.util.Objects;

/**
 * An entry of a dictionary.
 *
 * @param term the term, folded, without blanks
 * @param pos part of speech in the PKU tag set
 * @param head the head of its term family, as which every member is counted; for the head the term
 *     itself; null for a term that belongs to no family
 */
public record DictionaryEntry(String term, String pos, String head) implements Serializable {
  /** An entry that belongs to no term family. */
  public DictionaryEntry(String term, String pos) {
    this(term, pos, null);
  }

  /** Checks the components. */
  public DictionaryEntry {
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(pos, "pos");
  }

  /** The term under which this entry is counted: the head of its family, or itself. */
  String countedAs() {
    return head == null ? term : head;
  }
}
