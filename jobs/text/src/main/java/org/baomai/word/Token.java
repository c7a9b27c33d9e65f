package org.baomai.word;

import java.io.Serializable;
import java.util.Objects;

/**
 * A term at its position in a text.
 *
 * @param term the folded text at this position, {@code Fold.fold(text[start, end))}; for a member
 *     of a term family (phrase layer only) the head of the family
 * @param pos part of speech in the PKU tag set that HanLP uses: nr person, ns place, t time, m
 *     number; w for every kind of punctuation and symbol
 * @param layer the layer that the token belongs to
 * @param start 0-based code point offset in the text that was segmented
 * @param end offset behind the last code point; greater than {@code start}
 */
public record Token(String term, String pos, Layer layer, int start, int end)
    implements Serializable {
  /** Checks the components. */
  public Token {
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(pos, "pos");
    Objects.requireNonNull(layer, "layer");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "A token from " + start + " to " + end + " is empty or has a negative offset.");
    }
  }
}
