package org.baomai.word;

import java.io.Serializable;
import java.util.Objects;

/**
 * An entry of a dictionary.
 *
 * @param term folded, without a blank
 * @param pos part of speech
 */
public record DictionaryEntry(String term, String pos) implements Serializable {
  public DictionaryEntry {
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(pos, "pos");
  }
}
