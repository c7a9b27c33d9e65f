package org.baomai.word.search;

import java.util.List;
import org.baomai.base.Span;

/**
 * The matches of a query in one text.
 *
 * @param spans the matches in code points, sorted by start; none is empty
 * @param incomplete whether the search was stopped because the expression took too many steps:
 *     there may be more matches behind the last one
 */
public record QueryMatches(List<Span> spans, boolean incomplete) {
  /** Copies the list. */
  public QueryMatches {
    spans = List.copyOf(spans);
  }
}
