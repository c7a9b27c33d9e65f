package org.baomai.word.search;

import java.util.List;
import org.baomai.base.Span;

/**
 * What a search found in one text.
 *
 * @param places in code points, in the order of their starts; none is empty
 * @param givenUp whether the search was broken off, since the expression asked for too much: there
 *     may be more places behind the last one
 */
public record QueryMatches(List<Span> places, boolean givenUp) {
  public QueryMatches {
    places = List.copyOf(places);
  }
}
