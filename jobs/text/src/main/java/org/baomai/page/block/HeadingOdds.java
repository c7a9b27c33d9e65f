package org.baomai.page.block;

import java.util.List;
import org.baomai.page.line.Line;
import org.baomai.page.line.PageShape;

/**
 * Estimates whether lines are a heading or a fragment of a paragraph that a column break cut off.
 * The log-odds are set by hand and use only the lines themselves; the search weighs the context.
 */
public final class HeadingOdds {

  /** Display width of the narrowest columns. */
  private static final int NARROWEST_COLUMN = 24;

  /** An indent of two full-width characters. */
  private static final int INDENT = 4;

  private HeadingOdds() {}

  /**
   * Computes the log-odds of a heading against a fragment; 0 is undecided.
   *
   * @param lines the lines, at least one
   * @param shape how the page's text was wrapped
   * @param column the display width of the surrounding column; 0 if the lines are not wrapped
   */
  static double logOdds(List<Line> lines, PageShape shape, int column) {
    Line first = lines.get(0);
    Line last = lines.get(lines.size() - 1);
    if (first.level() > 0) {
      return 8;
    }
    double odds = shape.marked() ? -2 : 2;
    String words = first.content();
    String end = last.content();
    odds -= last.isFinished() && end.indexOf('？') < 0 && end.indexOf('！') < 0 ? 2 : 0;
    for (Line line : lines) {
      odds -= 1.5 * commas(line.content());
    }
    odds -= "的和在了与等及对为是将从".indexOf(end.charAt(end.length() - 1)) >= 0 ? 2 : 0;
    odds -= isUnbalanced(lines) ? 1.5 : 0;
    odds += words.indexOf(' ') > 0 && !shape.spaceWrapped() ? 1 : 0;
    odds += words.startsWith("——") ? 4 : 0;
    odds -= fillsColumn(lines, column) ? 2.5 : 0;
    odds += endsBeforeColumn(last, column) ? 2.5 : 0;
    return odds;
  }

  /**
   * A fragment breaks off at the end of its column; a line that breaks off earlier is a heading.
   */
  private static boolean endsBeforeColumn(Line last, int column) {
    int narrowest = column > 0 ? column * 2 / 3 : NARROWEST_COLUMN;
    return !last.isFinished() && last.width() < narrowest;
  }

  private static int commas(String words) {
    int commas = 0;
    for (int index = 0; index < words.length(); index++) {
      char c = words.charAt(index);
      commas += c == '，' || c == ',' || c == '；' ? 1 : 0;
    }
    return commas;
  }

  /**
   * Tests whether quotation marks or brackets of lines are unbalanced.
   *
   * @param lines the lines, in their order
   * @return true if there are more opening than closing marks, or fewer
   */
  public static boolean isUnbalanced(List<Line> lines) {
    int depth = 0;
    for (Line line : lines) {
      for (int index = 0; index < line.content().length(); index++) {
        char c = line.content().charAt(index);
        depth += "“《（(【".indexOf(c) >= 0 ? 1 : "”》）)】".indexOf(c) >= 0 ? -1 : 0;
      }
    }
    return depth != 0;
  }

  /**
   * Whether all lines are as wide as the column. The first may be indented; half-width marks may
   * make a line one column wider.
   */
  private static boolean fillsColumn(List<Line> lines, int column) {
    int first = lines.get(0).width();
    boolean indented = first + INDENT <= column + 1 && first + INDENT >= column - 2;
    return column > 0
        && (isFull(first, column) || indented)
        && lines.stream().skip(1).allMatch(line -> isFull(line.width(), column));
  }

  private static boolean isFull(int width, int column) {
    return width <= column + 1 && width >= column - 2;
  }
}
