package org.baomai.word;

import java.util.List;

/**
 * What a search found in one text.
 *
 * @param places in code points, in the order of their starts; none is empty
 * @param givenUp whether the search was broken off, since the expression asked for too much: there
 *     may be more places behind the last one
 */
public record Found(List<Span> places, boolean givenUp) {
  public Found {
    places = List.copyOf(places);
  }
}
