package org.baomai.word;

import java.util.List;
import org.baomai.base.Blank;

/** Segments a text into terms. */
public interface Segmenter {
  /**
   * Segments a text.
   *
   * @param text any Unicode string, unpaired surrogates included; may be empty
   * @return first the tokens of the word layer in text order: they do not overlap and they cover
   *     every character that is not blank ({@link Blank}); then those of the phrase layer, sorted
   *     by start and end. Offsets are code points of {@code text}
   */
  List<Token> segment(String text);

  /**
   * Identifies method, models and dictionary: two segmenters with the same version give the same
   * tokens for the same text.
   */
  String version();
}
