package org.baomai.word.search;

import org.baomai.base.Blank;
import org.baomai.base.Span;

/**
 * Sentences of Chinese text. They end at 。！？；, at the half-width forms of these, or at the end of a
 * line.
 */
public final class Sentences {
  private static final String ENDS = "。！？；!?;｡";
  private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";
  private static final String CLOSERS = "”’」』）)】》〉\"'";

  private Sentences() {}

  /**
   * The sentence that contains a range or, if the range goes over several, all of them. Closing
   * quotation marks and brackets behind the end mark belong to the sentence; blanks around it do
   * not.
   *
   * @param text the text
   * @param start 0-based code point offset of the range
   * @param end offset behind its last code point; may equal {@code start}
   * @return a span in code points that contains the range
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
    while (from > 0 && !isBoundary(codePoints, from)) {
      from--;
    }
    int to = Math.max(end, Math.min(start + 1, codePoints.length));
    while (to < codePoints.length && !isBoundary(codePoints, to)) {
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

  /** Whether a sentence ends right before this offset. */
  private static boolean isBoundary(int[] text, int offset) {
    int after = offset < text.length ? text[offset] : -1;
    if (LINE_ENDS.indexOf(after) >= 0 || LINE_ENDS.indexOf(text[offset - 1]) >= 0) {
      return true;
    }
    if (ENDS.indexOf(after) >= 0 || CLOSERS.indexOf(after) >= 0) {
      return false;
    }
    int last = offset - 1;
    while (last > 0 && CLOSERS.indexOf(text[last]) >= 0) {
      last--;
    }
    return ENDS.indexOf(text[last]) >= 0;
  }
}
