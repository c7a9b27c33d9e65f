package org.baomai.word.search;

import java.io.Serializable;
import org.baomai.base.Fold;

/**
 * A full-text query: a literal text or a regular expression. Query and text are both folded before
 * they are compared, so width and traditional characters make no difference.
 */
public sealed interface TextQuery extends Serializable permits LiteralQuery, RegexQuery {

  /**
   * Finds the matches in a text.
   *
   * @param text the text, unfolded
   * @return the matches, as offsets into {@code text}; folding keeps code point offsets
   */
  QueryMatches in(String text);

  /**
   * A query for a literal text.
   *
   * @param text the text to search for, unfolded
   * @throws IllegalArgumentException if it is empty
   */
  static LiteralQuery text(String text) {
    return new LiteralQuery(Fold.fold(text));
  }

  /**
   * A query for a regular expression of {@link java.util.regex.Pattern}.
   *
   * @param expression the expression, unfolded
   * @throws IllegalArgumentException if the expression is empty or invalid; the message names the
   *     position
   */
  static RegexQuery expression(String expression) {
    return new RegexQuery(expression);
  }
}
