package org.baomai.word.search;

import org.baomai.base.Blank;
import org.baomai.base.Span;

/** Sentences of Chinese text: they end at 。！？；, their half-width kin or the end of the line. */
public final class Sentences {
  private static final String ENDS = "。！？；!?;｡";
  private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";
  private static final String CLOSERS = "”’」』）)】》〉\"'";

  private Sentences() {}

  /**
   * The sentence that holds a range, or the sentences from the one that holds its start to the one
   * that holds its end. The closing quotation marks and brackets behind an end mark belong to it;
   * blanks around it do not.
   *
   * @param text the text
   * @param start 0-based code point offset
   * @param end exclusive
   * @return a span that holds the range
   * @throws IllegalArgumentException if the range is not inside the text
   */
  public static Span around(String text, int start, int end) {
    int[] codePoints = text.codePoints().toArray();
    if (start < 0 || end < start || end > codePoints.length) {
      throw new IllegalArgumentException(
          "The range from "
              + start
              + " to "
              + end
              + " is not inside a text of "
              + codePoints.length
              + " code points.");
    }
    int from = start;
    while (from > 0 && !isBorder(codePoints, from)) {
      from--;
    }
    int to = Math.max(end, Math.min(start + 1, codePoints.length));
    while (to < codePoints.length && !isBorder(codePoints, to)) {
      to++;
    }
    while (from < start && Blank.is(codePoints[from])) {
      from++;
    }
    while (to > end && Blank.is(codePoints[to - 1])) {
      to--;
    }
    return new Span(from, to);
  }

  /** Whether a sentence ends right before this place. */
  private static boolean isBorder(int[] text, int place) {
    int after = place < text.length ? text[place] : -1;
    if (LINE_ENDS.indexOf(after) >= 0 || LINE_ENDS.indexOf(text[place - 1]) >= 0) {
      return true;
    }
    if (ENDS.indexOf(after) >= 0 || CLOSERS.indexOf(after) >= 0) {
      return false;
    }
    int last = place - 1;
    while (last > 0 && CLOSERS.indexOf(text[last]) >= 0) {
      last--;
    }
    return ENDS.indexOf(text[last]) >= 0;
  }
}
