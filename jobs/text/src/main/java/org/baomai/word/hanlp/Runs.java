package org.baomai.word.hanlp;

import java.util.ArrayList;
import java.util.List;
import org.baomai.base.Blank;
import org.baomai.base.Span;

/**
 * Cuts a text into runs: stretches without a blank, of at most 10,000 code points. HanLP is shaken
 * by blanks and line breaks inside a sentence, and its memory grows with what it is given at once.
 */
final class Runs {
  static final int LONGEST = 10_000;

  private static final String SENTENCE_ENDS = "。！？；!?;";

  private Runs() {}

  /** The runs of a text given as code points; offsets into it. */
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
