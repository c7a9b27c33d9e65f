package org.baomai.word.search;

import java.io.Serializable;
import org.baomai.base.Fold;

/**
 * What is looked for in texts, letter by letter: a text as it stands, or all that an expression
 * describes. Both sides are folded, so that it does not matter how either is written.
 */
public sealed interface TextQuery extends Serializable permits LiteralQuery, RegexQuery {

  /**
   * Its places in a text.
   *
   * @param text as written; it is folded here
   */
  QueryMatches in(String text);

  /**
   * A text as it stands, as anyone writes it.
   *
   * @throws IllegalArgumentException if it is empty
   */
  static LiteralQuery text(String text) {
    return new LiteralQuery(Fold.fold(text));
  }

  /**
   * All that a regular expression of {@link java.util.regex.Pattern} describes.
   *
   * @throws IllegalArgumentException if it is none; the message says where
   */
  static RegexQuery expression(String expression) {
    return new RegexQuery(expression);
  }
}
