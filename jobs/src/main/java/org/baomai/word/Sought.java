package org.baomai.word;

import java.io.Serializable;

/**
 * What is looked for in texts, letter by letter: a text as it stands, or all that an expression
 * describes. Both sides are folded, so that it does not matter how either is written.
 */
public sealed interface Sought extends Serializable permits SoughtText, SoughtExpression {

  /**
   * Its places in a text.
   *
   * @param text as written; it is folded here
   */
  Found in(String text);

  /**
   * A text as it stands, as anyone writes it.
   *
   * @throws IllegalArgumentException if it is empty
   */
  static SoughtText text(String text) {
    return new SoughtText(Fold.fold(text));
  }

  /**
   * All that a regular expression of {@link java.util.regex.Pattern} describes.
   *
   * @throws IllegalArgumentException if it is none; the message says where
   */
  static SoughtExpression expression(String expression) {
    return new SoughtExpression(expression);
  }
}
