package org.baomai.page.line;

import org.baomai.page.convention.Conventions;
import org.baomai.page.text.LineText;

/**
 * A line of a page, or a part of one where two things stand on one line.
 *
 * @param start first code point that is not blank
 * @param end after the last code point that is not blank
 * @param contentStart where the words begin, behind heading marks (##)
 * @param content the words, [contentStart, end)
 * @param kind what it shows by itself
 * @param level heading level of its marks, 0 if none
 * @param gap blank lines before it; -1 if it goes on a line that the line before it began
 * @param spaceBefore whether a blank stands directly before it on its physical line
 * @param width display width of the words
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

  /** The words without any blank, at most the first {@code limit} characters. */
  public String strippedHead(int limit) {
    return LineText.stripped(content.substring(0, Math.min(content.length(), limit * 2)));
  }

  /** The same line, taken for another kind. */
  Line as(LineKind other) {
    return new Line(start, end, contentStart, content, other, level, gap, spaceBefore, width);
  }

  public boolean isText() {
    return kind == LineKind.TEXT || kind == LineKind.HEADLINE;
  }

  /** Whether a story begins here by its dateline. */
  public boolean opensWithDateline() {
    if (!isText()) {
      return false;
    }
    String head = strippedHead(60);
    return Conventions.DATELINE.isIn(head)
        || Conventions.BRACKETED_DATELINE.isIn(head)
        || Conventions.DATELINE_ALONE.isIn(head);
  }

  /** Whether the words end as a sentence ends. */
  public boolean isFinished() {
    return LineText.isFinished(content);
  }
}
