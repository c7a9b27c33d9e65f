package org.baomai.word;

import java.util.List;
import org.baomai.base.Blank;

/** Takes a text apart into terms. */
public interface Segmenter {
  /**
   * Segments a text: any Unicode string, lone surrogates included.
   *
   * @return first the tokens of the word layer in the order of the text: they do not overlap and
   *     cover every character that is not blank ({@link Blank}); then those of the phrase layer, by
   *     start and end
   */
  List<Token> segment(String text);

  /** Names method and dictionary: two segmenters of one version give the same tokens. */
  String version();
}
