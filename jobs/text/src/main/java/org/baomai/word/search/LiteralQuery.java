package org.baomai.word.search;

import org.baomai.base.Fold;

/**
 * A text, looked for as it stands. Places may overlap: 哈哈 stands twice in 哈哈哈.
 *
 * @param folded the text, folded; never empty
 */
public record LiteralQuery(String folded) implements TextQuery {
  public LiteralQuery {
    if (folded.isEmpty()) {
      throw new IllegalArgumentException(
          "The text to look for is empty: give a character or more.");
    }
  }

  @Override
  public QueryMatches in(String text) {
    String where = Fold.fold(text);
    CodePointSpans places = new CodePointSpans(where);
    for (int at = where.indexOf(folded); at >= 0; at = where.indexOf(folded, at + 1)) {
      places.add(at, at + folded.length());
    }
    return new QueryMatches(places.all(), false);
  }
}
