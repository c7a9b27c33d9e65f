package org.baomai.page.block;

import java.util.List;
import org.baomai.page.line.Line;

/**
 * Consecutive lines that belong together whatever the order of stories on the page: a paragraph or
 * the part of it in one column, a line of a heading, a byline.
 *
 * @param index its 0-based number, in page order
 * @param kind its kind
 * @param lines its lines, at least one
 * @param reading its text without line wraps, truncated after about 3,000 characters; for
 *     inspection only
 * @param headingOdds the log-odds that it is a heading and not part of a paragraph
 * @param dateline whether it begins with a dateline (电头)
 * @param finished whether a sentence ends at its end
 * @param signed whether it ends with the names of authors, as a story does: （林一舟 何望）
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

  /**
   * Returns the number of blank lines before the block.
   *
   * @return the gap of its first line; -1 if the block begins inside a physical line
   */
  public int gap() {
    return lines.get(0).gap();
  }

  /**
   * Returns the heading level of the first line.
   *
   * @return the number of its heading marks (#), 1 to 6; 0 if it has none
   */
  public int level() {
    return lines.get(0).level();
  }

  /**
   * Returns the display width of the widest line.
   *
   * @return the width in half-width columns
   */
  public int width() {
    int widest = 0;
    for (Line line : lines) {
      widest = Math.max(widest, line.width());
    }
    return widest;
  }

  /**
   * Tests whether the text begins with a dash, as subheadlines do.
   *
   * @return true if it begins with —
   */
  public boolean dashed() {
    return reading.startsWith("—");
  }

  /**
   * Tests whether the block is in brackets, as a credit at the end of a story is.
   *
   * @return true if it begins with an opening bracket
   */
  public boolean bracketed() {
    return reading.startsWith("（") || reading.startsWith("(");
  }

  /**
   * Tests whether the block may be a heading.
   *
   * @return true for blocks of the kind {@link BlockKind#HEADING}
   */
  public boolean mayBeHeading() {
    return kind == BlockKind.HEADING;
  }

  /**
   * Tests whether the block may be body text.
   *
   * @return true for body blocks and for headings that are not certain
   */
  public boolean mayBeBody() {
    return kind == BlockKind.BODY || (kind == BlockKind.HEADING && headingOdds < 4);
  }
}
