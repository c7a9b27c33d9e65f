package org.baomai.page.block;

import java.util.List;
import org.baomai.page.line.Line;
import org.baomai.page.line.PageShape;

/**
 * How much lines look like a heading rather than a scrap of a paragraph that a column break cut
 * off. Hand-set log-odds; what stands around the lines is the assembly's business.
 */
public final class HeadingOdds {

  /** Display width of the narrowest columns. */
  private static final int NARROWEST_COLUMN = 24;

  /** An indent of two full-width characters. */
  private static final int INDENT = 4;

  private HeadingOdds() {}

  /**
   * Log-odds for heading against scrap; 0 is undecided.
   *
   * @param column display width of the column around, 0 if the page's lines are not wrapped
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

  /** A scrap breaks off at its column's end; what breaks off before is a heading. */
  private static boolean endsBeforeColumn(Line last, int column) {
    int narrowest = column > 0 ? column * 2 / 3 : NARROWEST_COLUMN;
    return !last.isFinished() && last.width() < narrowest;
  }

  private static int commas(String words) {
    return (int) words.chars().filter(c -> c == '，' || c == ',' || c == '；').count();
  }

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
   * All lines as wide as the column; the first may be indented, and half-width marks make one
   * wider.
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
