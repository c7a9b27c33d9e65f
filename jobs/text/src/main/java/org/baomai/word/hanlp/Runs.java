package org.baomai.word.hanlp;

import java.util.ArrayList;
import java.util.List;
import org.baomai.base.Blank;
import org.baomai.base.Span;

/**
 * Splits a text into runs: stretches without blanks of at most 10,000 code points. HanLP segments
 * worse when a sentence contains blanks or line breaks, and its memory use grows with the length of
 * its input. Longer stretches are split behind the last sentence end within the limit, or at the
 * limit.
 */
final class Runs {
  /** Maximum length of a run, in code points. */
  static final int LONGEST = 10_000;

  private static final String SENTENCE_ENDS = "。！？；!?;";

  private Runs() {}

  /**
   * The runs of a text, given as code points, in order. Together they cover every code point that
   * is not blank.
   */
  static List<Span> of(int[] text) {
    List<Span> runs = new ArrayList<>();
    int start = 0;
    while (start < text.length) {
      if (Blank.is(text[start])) {
        start++;
      } else {
        int end = endOfRun(text, start);
        runs.add(new Span(start, end));
        start = end;
      }
    }
    return runs;
  }

  private static int endOfRun(int[] text, int start) {
    int limit = Math.min(text.length, start + LONGEST);
    int sentenceEnd = limit;
    for (int at = start; at < limit; at++) {
      if (Blank.is(text[at])) {
        return at;
      }
      if (SENTENCE_ENDS.indexOf(text[at]) >= 0) {
        sentenceEnd = at + 1;
      }
    }
    return limit == text.length ? limit : sentenceEnd;
  }
}
