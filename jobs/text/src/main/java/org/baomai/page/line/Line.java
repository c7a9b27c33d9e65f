package org.baomai.page.line;

import org.baomai.page.byline.AuthorNames;
import org.baomai.page.convention.Convention;
import org.baomai.page.convention.Conventions;
import org.baomai.page.text.LineText;

/**
 * A line of a page, or a part of a line that prints two things.
 *
 * @param start the page offset of its first non-blank code point
 * @param end the page offset after its last non-blank code point
 * @param contentStart the page offset of its words, after heading marks (##)
 * @param content the words: the visible characters of {@code [contentStart, end)}
 * @param kind its kind
 * @param level the heading level of its marks, 1 to 6; 0 if it has none
 * @param gap the number of blank lines before it; -1 if it begins inside a physical line
 * @param spaceBefore whether a blank is directly before it on its physical line
 * @param width the display width of the words in half-width columns
 */
public record Line(
    int start,
    int end,
    int contentStart,
    String content,
    LineKind kind,
    int level,
    int gap,
    boolean spaceBefore,
    int width) {

  /**
   * Returns the beginning of the words without blanks.
   *
   * @param limit half the number of UTF-16 units of the words to look at
   * @return the words up to that limit, blanks removed
   */
  public String strippedHead(int limit) {
    return LineText.stripped(head(limit));
  }

  private String head(int limit) {
    return content.substring(0, Math.min(content.length(), limit * 2));
  }

  /**
   * Returns the words without blanks.
   *
   * @return all words
   */
  public String stripped() {
    return LineText.stripped(content);
  }

  /** Whether the words without blanks are as a whole a match; signs of a match are never blank. */
  boolean is(Convention convention) {
    return convention.mayBeIn(content) && convention.matches(stripped());
  }

  /** Whether the line has the form of names or of a part of one: short words of Han characters. */
  boolean isNames() {
    return level == 0 && AuthorNames.mayBe(content);
  }

  /** Returns the same line with another kind. */
  Line as(LineKind other) {
    return new Line(start, end, contentStart, content, other, level, gap, spaceBefore, width);
  }

  /**
   * Tests whether the line is running text or a heading.
   *
   * @return true for the kinds TEXT and HEADLINE
   */
  public boolean isText() {
    return kind == LineKind.TEXT || kind == LineKind.HEADLINE;
  }

  /**
   * Tests whether the line begins with a dateline (电头), with which a story begins.
   *
   * @return false for lines that are not text
   */
  public boolean opensWithDateline() {
    if (!isText()) {
      return false;
    }
    String head = head(60);
    return opensWith(Conventions.DATELINE, head)
        || opensWith(Conventions.BRACKETED_DATELINE, head)
        || opensWith(Conventions.DATELINE_ALONE, head);
  }

  private static boolean opensWith(Convention dateline, String head) {
    return dateline.mayBeIn(head) && dateline.isAtStartOf(LineText.stripped(head));
  }

  /**
   * Tests whether a sentence ends at the end of the line.
   *
   * @return the result of {@link LineText#isFinished}
   */
  public boolean isFinished() {
    return LineText.isFinished(content);
  }
}
