package org.baomai.word;

import java.util.List;
import org.baomai.base.Span;

/** The story's own words of a headline or body. */
public final class StoryText {
  private StoryText() {}

  /**
   * A text without its marks. In the place of each mark is a line end, so that nothing is found
   * across it.
   *
   * @param text the text
   * @param marks spans in code points, in text order, without overlap
   */
  public static String without(String text, List<Span> marks) {
    if (marks.isEmpty()) {
      return text;
    }
    StringBuilder own = new StringBuilder(text.length());
    int at = 0;
    int codePoints = 0;
    for (Span mark : marks) {
      int start = text.offsetByCodePoints(at, mark.start() - codePoints);
      own.append(text, at, start).append('\n');
      at = text.offsetByCodePoints(start, mark.end() - mark.start());
      codePoints = mark.end();
    }
    return own.append(text, at, text.length()).toString();
  }

  /**
   * Whether an occurrence touches a mark, and so is not one of the story's own words.
   *
   * @param found the occurrence; not empty
   * @param marks spans of the same text
   */
  public static boolean touches(Span found, List<Span> marks) {
    return marks.stream()
        .anyMatch(mark -> found.start() < mark.end() && mark.start() < found.end());
  }
}
