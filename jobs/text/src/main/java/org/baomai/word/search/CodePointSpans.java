package org.baomai.word.search;

import java.util.ArrayList;
import java.util.List;
import org.baomai.base.Span;

/**
 * Converts ranges of UTF-16 units in a text to spans of code points. Ranges that would split a code
 * point are dropped: a negated character class in a regular expression can match half of a
 * surrogate pair.
 */
final class CodePointSpans {
  private final String text;
  private final List<Span> spans = new ArrayList<>();
  private int counted;
  private int codePoints;

  /** A collector for ranges of one text. */
  CodePointSpans(String text) {
    this.text = text;
  }

  /**
   * Adds a range. Empty ranges are dropped.
   *
   * @param from index of its first UTF-16 unit; not below that of the range added before
   * @param to index behind its last unit
   */
  void add(int from, int to) {
    if (from == to || isInsidePair(from) || isInsidePair(to)) {
      return;
    }
    codePoints += text.codePointCount(counted, from);
    counted = from;
    spans.add(new Span(codePoints, codePoints + text.codePointCount(from, to)));
  }

  private boolean isInsidePair(int at) {
    return at > 0
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  /** The spans, in the order in which their ranges were added. */
  List<Span> all() {
    return spans;
  }
}
