package org.baomai.word.search;

import java.io.Serializable;
import java.util.Objects;
import org.baomai.base.Span;

/**
 * A keyword in its context (KWIC), as a concordance shows it.
 *
 * @param left the text before it in its sentence
 * @param keyword the keyword
 * @param right the text after it in its sentence
 */
public record Kwic(String left, String keyword, String right) implements Serializable {
  /** Checks the components. */
  public Kwic {
    Objects.requireNonNull(left, "left");
    Objects.requireNonNull(keyword, "keyword");
    Objects.requireNonNull(right, "right");
  }

  /**
   * Extracts a keyword with its context.
   *
   * @param text the text
   * @param start 0-based code point offset of the keyword
   * @param end offset behind its last code point
   * @param width maximum number of code points on either side, 0 or more; the context never goes
   *     beyond the sentence
   * @throws IllegalArgumentException if the range is not inside the text or the width is negative
   */
  public static Kwic of(String text, int start, int end, int width) {
    if (width < 0) {
      throw new IllegalArgumentException("The width is " + width + ": give 0 or more.");
    }
    Span sentence = Sentences.around(text, start, end);
    int from = (int) Math.max(sentence.start(), (long) start - width);
    int to = (int) Math.min(sentence.end(), (long) end + width);
    return new Kwic(cut(text, from, start), cut(text, start, end), cut(text, end, to));
  }

  private static String cut(String text, int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }
}
