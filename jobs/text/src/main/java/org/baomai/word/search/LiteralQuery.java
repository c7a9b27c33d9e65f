package org.baomai.word.search;

import org.baomai.base.Fold;

/**
 * Searches for a literal text. Matches may overlap: 哈哈 occurs twice in 哈哈哈.
 *
 * @param folded the text to search for, folded; not empty
 */
public record LiteralQuery(String folded) implements TextQuery {
  /** Checks that the text is not empty. */
  public LiteralQuery {
    if (folded.isEmpty()) {
      throw new IllegalArgumentException("The search text is empty: give at least one character.");
    }
  }

  @Override
  public QueryMatches in(String text) {
    String foldedText = Fold.fold(text);
    CodePointSpans spans = new CodePointSpans(foldedText);
    for (int at = foldedText.indexOf(folded); at >= 0; at = foldedText.indexOf(folded, at + 1)) {
      spans.add(at, at + folded.length());
    }
    return new QueryMatches(spans.all(), false);
  }
}
