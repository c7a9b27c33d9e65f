package org.baomai.word.search;

import java.util.ArrayList;
import java.util.List;
import org.baomai.base.Span;

/**
 * Collects places of a text that are told in Java's characters, as code points. A place that would
 * cut a code point in two is none: an expression that wants "no letter" finds the second half of a
 * surrogate pair.
 */
final class CodePointSpans {
  private final String text;
  private final List<Span> places = new ArrayList<>();
  private int counted;
  private int codePoints;

  CodePointSpans(String text) {
    this.text = text;
  }

  /**
   * Adds a place.
   *
   * @param from in characters, never before the one that was added last
   * @param to exclusive
   */
  void add(int from, int to) {
    if (from == to || isInsidePair(from) || isInsidePair(to)) {
      return;
    }
    codePoints += text.codePointCount(counted, from);
    counted = from;
    places.add(new Span(codePoints, codePoints + text.codePointCount(from, to)));
  }

  private boolean isInsidePair(int at) {
    return at > 0
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  List<Span> all() {
    return places;
  }
}
