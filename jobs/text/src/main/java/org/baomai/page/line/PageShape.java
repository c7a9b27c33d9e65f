package org.baomai.page.line;

import java.util.Arrays;
import java.util.List;
import org.baomai.page.text.PageText;

/**
 * How text extraction wrapped the text of a page.
 *
 * @param hardWrapped whether each line of a column is a line of the text, so that a paragraph has
 *     several lines
 * @param spaceWrapped whether the line ends of columns became single spaces (by OCR)
 * @param wrapWidth the display width of a full line of a column, in half-width columns; 0 if the
 *     text is not wrapped
 * @param marked whether headlines have marks (##)
 */
public record PageShape(boolean hardWrapped, boolean spaceWrapped, int wrapWidth, boolean marked) {

  private static final int LONG_LINE = 100;
  private static final int SHORT_LINE = 20;

  /**
   * The greatest width without a space in a line whose wraps became spaces; columns are narrower.
   */
  static final int WIDEST_COLUMN = 80;

  /**
   * Detects how a page was wrapped.
   *
   * @param text the page
   * @param lines its lines
   * @return the shape; not wrapped if the page has no long or unfinished lines
   */
  public static PageShape of(PageText text, List<Line> lines) {
    boolean hard = isHardWrapped(lines);
    boolean spaced = !hard && isSpaceWrapped(lines);
    int width = hard ? commonWidth(lines) : spaced ? spacedWidth(text, lines) : 0;
    boolean marked = lines.stream().anyMatch(line -> line.level() > 0);
    return new PageShape(hard, spaced, width, marked);
  }

  private static boolean isHardWrapped(List<Line> lines) {
    long total = 0;
    long inLong = 0;
    int middling = 0;
    int unfinished = 0;
    for (Line line : lines) {
      if (!line.isText()) {
        continue;
      }
      total += line.width();
      if (line.width() > LONG_LINE) {
        inLong += line.width();
      } else if (line.width() >= SHORT_LINE) {
        middling++;
        unfinished += line.isFinished() ? 0 : 1;
      }
    }
    return inLong * 10 < total * 3 && middling >= 3 && unfinished * 2 > middling;
  }

  /** Whether most long lines have at least one space per column width. */
  private static boolean isSpaceWrapped(List<Line> lines) {
    int longLines = 0;
    int spaced = 0;
    for (Line line : lines) {
      if (line.isText() && line.width() > LONG_LINE) {
        longLines++;
        spaced += widestStretch(line.content()) <= WIDEST_COLUMN ? 1 : 0;
      }
    }
    return longLines > 0 && spaced * 10 >= longLines * 6;
  }

  /** The display width of the widest part without a blank. */
  static int widestStretch(String words) {
    int widest = 0;
    int width = 0;
    for (int offset = 0; offset < words.length(); ) {
      int codePoint = words.codePointAt(offset);
      width = PageText.isBlank(codePoint) ? 0 : width + PageText.widthOf(codePoint);
      widest = Math.max(widest, width);
      offset += Character.charCount(codePoint);
    }
    return widest;
  }

  /** The eighth decile of the widths of lines that end inside a sentence. */
  private static int commonWidth(List<Line> lines) {
    int[] widths =
        lines.stream()
            .filter(
                line -> line.isText() && line.width() >= SHORT_LINE && line.width() <= LONG_LINE)
            .filter(line -> !line.isFinished())
            .mapToInt(Line::width)
            .sorted()
            .toArray();
    return widths.length == 0 ? 0 : widths[widths.length * 8 / 10];
  }

  /** The median width between spaces that are wraps. */
  private static int spacedWidth(PageText text, List<Line> lines) {
    int[] widths =
        lines.stream()
            .filter(line -> line.isText() && line.width() > LONG_LINE)
            .limit(400)
            .flatMapToInt(line -> Arrays.stream(ReadingText.wrapWidths(text, line)))
            .sorted()
            .toArray();
    return widths.length == 0 ? 0 : widths[widths.length / 2];
  }
}
