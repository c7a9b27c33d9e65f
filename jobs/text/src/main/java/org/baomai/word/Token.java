package org.baomai.word;

import java.io.Serializable;
import java.util.Objects;

/**
 * A term at a place.
 *
 * @param term the folded text of the place, {@code Fold.fold(text[start, end))}; of a member of a
 *     family (layer phrase) the head of it
 * @param pos part of speech in HanLP's (PKU's) tags: nr person, ns place, t time, m number; w for
 *     every kind of punctuation and symbol
 * @param layer the layer
 * @param start 0-based code point offset in the text that was segmented
 * @param end exclusive
 */
public record Token(String term, String pos, Layer layer, int start, int end)
    implements Serializable {
  public Token {
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(pos, "pos");
    Objects.requireNonNull(layer, "layer");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "A token from " + start + " to " + end + " holds nothing.");
    }
  }
}
