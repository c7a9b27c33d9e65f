package org.baomai.page.block;

import java.util.List;
import org.baomai.page.line.Line;

/**
 * Consecutive lines that belong together whatever the page's order: a paragraph or the piece of it
 * in one column, a headline, a byline.
 *
 * @param index 0-based, in page order
 * @param kind what it is taken for
 * @param lines its lines, at least one
 * @param reading its words with wraps undone, cut after some thousand characters for looking at
 * @param headingOdds log-odds that it is a heading and not a piece of a paragraph
 * @param dateline whether it opens with a dateline
 * @param finished whether a sentence ends at its end
 * @param signed whether it ends with its makers' names, as a story does: （林一舟 何望）
 */
public record Block(
    int index,
    BlockKind kind,
    List<Line> lines,
    String reading,
    double headingOdds,
    boolean dateline,
    boolean finished,
    boolean signed) {

  /** Blank lines before it. */
  public int gap() {
    return lines.get(0).gap();
  }

  /** Heading level of its first line, 0 if it bears no marks. */
  public int level() {
    return lines.get(0).level();
  }

  /** Display width of its widest line. */
  public int width() {
    return lines.stream().mapToInt(Line::width).max().orElse(0);
  }

  /** Whether its words open with a dash, as a subheadline's do. */
  public boolean dashed() {
    return reading.startsWith("—");
  }

  public boolean mayBeHeading() {
    return kind == BlockKind.HEADING;
  }

  public boolean mayBeBody() {
    return kind == BlockKind.BODY || (kind == BlockKind.HEADING && headingOdds < 4);
  }
}
