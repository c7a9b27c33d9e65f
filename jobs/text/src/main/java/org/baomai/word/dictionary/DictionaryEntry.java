package org.baomai.word.dictionary;

import java.io.Serializable;
import java.util.Objects;

/**
 * An entry of a dictionary.
 *
 * @param term folded, without a blank
 * @param pos part of speech
 * @param head the head of its family, itself for the head, which all of them are counted as; null
 *     for a term without one
 */
public record DictionaryEntry(String term, String pos, String head) implements Serializable {
  /** A term without a family. */
  public DictionaryEntry(String term, String pos) {
    this(term, pos, null);
  }

  public DictionaryEntry {
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(pos, "pos");
  }

  /** The term that it is counted as. */
  String countedAs() {
    return head == null ? term : head;
  }
}
