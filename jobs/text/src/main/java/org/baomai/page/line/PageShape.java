package org.baomai.page.line;

import java.util.Arrays;
import java.util.List;
import org.baomai.page.text.PageText;

/**
 * How the page's text was wrapped on its way here.
 *
 * @param hardWrapped whether lines end where columns end, so that a line is no paragraph
 * @param spaceWrapped whether column ends became single spaces inside lines (OCR)
 * @param wrapWidth display width of a full column line; 0 if neither
 * @param marked whether headlines bear marks (##) 0..1
 */
public record PageShape(boolean hardWrapped, boolean spaceWrapped, int wrapWidth, boolean marked) {

  private static final int LONG_LINE = 100;
  private static final int SHORT_LINE = 20;

  /**
   * The longest stretch without a space in a line whose wraps became spaces; columns are narrower.
   */
  static final int WIDEST_COLUMN = 80;

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

  /** Most long lines have a space at least once a column's width. */
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

  /** Display width of the widest stretch without a blank. */
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

  /** The ninth decile of the widths of lines that run on. */
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

  /** The median stretch between spaces that are wraps. */
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
