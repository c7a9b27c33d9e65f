package org.baomai.page.line;

import java.util.ArrayList;
import java.util.List;
import org.baomai.page.text.PageText;

/**
 * Cuts text kept in its layout ({@code pdftotext -layout}) into columns: where stories are printed
 * side by side, each physical line has a part of each, and a gutter of blanks between them.
 *
 * <pre>
 *   城南修路                  学校换新灶             城南修路
 *   城南大道昨天开始      第三小学食堂换上   ─▶      城南大道昨天开始
 *   修缮，工期三个月。    了电灶。                   修缮，工期三个月。
 *                                                    学校换新灶
 *                                                    第三小学食堂换上
 *                                                    了电灶。
 * </pre>
 *
 * A region of columns is a run of physical lines that have a blank of at least {@value #GUTTER}
 * half-width columns at a common place. Both sides need running text, so tables and lists of names
 * remain whole. Reads in time proportional to the page.
 */
final class LayoutColumns {

  /** The least width of a gutter, in half-width columns. */
  private static final int GUTTER = 3;

  /** The least width that is common to the gutters of a region. */
  private static final int COMMON = 2;

  /** The least number of lines with text on both sides. */
  private static final int FEWEST_LINES = 3;

  /** The least mean display width of the parts on either side: running text, not cells. */
  private static final int NARROWEST = 16;

  /** The greatest display width of a physical line that is examined. */
  private static final int WIDEST = 400;

  /** The greatest number of columns side by side. */
  private static final int MOST_COLUMNS = 8;

  private final PageText text;

  /**
   * A physical line, or the part of it that is in one column.
   *
   * @param start the offset of its first character
   * @param end the offset after its last one
   * @param column the display column at which it starts
   */
  record Piece(int start, int end, int column) {}

  /** A common gutter: the display columns [from, to) that are blank in all lines of a region. */
  private record Gutter(int from, int to) {
    Gutter within(Gutter other) {
      return new Gutter(Math.max(from, other.from), Math.min(to, other.to));
    }

    boolean isWide() {
      return to - from >= COMMON;
    }
  }

  /** A region: the lines [from, to) with a common gutter; null if they are no columns of text. */
  private record Region(int from, int to, Gutter gutter) {}

  private LayoutColumns(PageText text) {
    this.text = text;
  }

  /**
   * Cuts physical lines.
   *
   * @param text the page
   * @param lines its physical lines, blank ones included, in page order
   * @return the lines in reading order: those of a region column by column, with a blank line
   *     between the columns
   */
  static List<Piece> read(PageText text, List<Piece> lines) {
    return new LayoutColumns(text).cut(lines, MOST_COLUMNS);
  }

  private List<Piece> cut(List<Piece> lines, int mostColumns) {
    List<Piece> read = new ArrayList<>(lines.size());
    int line = 0;
    while (line < lines.size()) {
      Region region = mostColumns > 1 ? regionAt(lines, line) : null;
      List<Piece> own =
          region == null
              ? lines.subList(line, line + 1)
              : lines.subList(region.from(), region.to());
      if (region == null || region.gutter() == null) {
        read.addAll(own);
      } else {
        addColumns(own, region.gutter(), mostColumns, read);
      }
      line += own.size();
    }
    return read;
  }

  private void addColumns(List<Piece> lines, Gutter gutter, int mostColumns, List<Piece> read) {
    List<Piece> right = new ArrayList<>(lines.size());
    for (Piece line : lines) {
      int at = offsetAt(line, gutter.from());
      read.add(new Piece(line.start(), at, line.column()));
      right.add(new Piece(at, line.end(), Math.max(line.column(), gutter.from())));
    }
    Piece last = right.get(right.size() - 1);
    read.add(new Piece(last.start(), last.start(), 0));
    read.addAll(cut(right, mostColumns - 1));
    read.add(new Piece(last.end(), last.end(), 0));
  }

  /**
   * The region that begins at a line; null if none does. A table is a region without a gutter, so
   * that its lines are not tried again one by one.
   */
  private Region regionAt(List<Piece> lines, int first) {
    Region table = null;
    for (Gutter candidate : gutters(lines.get(first))) {
      Region region = grow(lines, first, candidate);
      if (region != null && region.gutter() != null) {
        return region;
      }
      table = region == null ? table : region;
    }
    return table;
  }

  /** Extends a gutter over the lines below; null if too few lines have text on both sides. */
  private Region grow(List<Piece> lines, int first, Gutter candidate) {
    Gutter common = candidate;
    int both = 0;
    int leftWidth = 0;
    int rightWidth = 0;
    int end = first;
    for (int index = first; index < lines.size(); index++) {
      Piece line = lines.get(index);
      if (isBlank(line.start(), line.end())) {
        continue;
      }
      Gutter own = gutterAt(line, common);
      if (own == null) {
        break;
      }
      int at = offsetAt(line, own.from());
      boolean left = !isBlank(line.start(), at);
      boolean right = !isBlank(at, line.end());
      boolean afterGap = index > end;
      if (!right && afterGap) {
        break;
      }
      common = own;
      end = index + 1;
      if (left && right) {
        both++;
        leftWidth += text.width(line.start(), at);
        rightWidth += text.width(at, line.end()) - (own.to() - own.from());
      }
    }
    if (both < FEWEST_LINES) {
      return null;
    }
    boolean columns = leftWidth >= NARROWEST * both && rightWidth >= NARROWEST * both;
    return new Region(first, end, columns ? common : null);
  }

  /** The blanks of a line that are wide enough, with text on both sides, from left to right. */
  private List<Gutter> gutters(Piece line) {
    List<Gutter> gutters = new ArrayList<>();
    int column = line.column();
    int blankFrom = -1;
    boolean inside = false;
    for (int at = line.start();
        at < line.end() && column < WIDEST && gutters.size() < MOST_COLUMNS;
        at++) {
      int width = PageText.widthOf(text.at(at));
      if (PageText.isBlank(text.at(at))) {
        blankFrom = blankFrom < 0 ? column : blankFrom;
      } else {
        if (inside && blankFrom >= 0 && column - blankFrom >= GUTTER) {
          gutters.add(new Gutter(blankFrom, column));
        }
        inside = true;
        blankFrom = -1;
      }
      column += width;
    }
    return gutters;
  }

  /** The part of a common gutter that is blank in a line, too; null if its text crosses it. */
  private Gutter gutterAt(Piece line, Gutter common) {
    int column = line.column();
    int blankFrom = column;
    Gutter best = null;
    for (int at = line.start(); at < line.end() && column < common.to(); at++) {
      if (!PageText.isBlank(text.at(at))) {
        best = wider(best, new Gutter(blankFrom, column).within(common));
        blankFrom = column + PageText.widthOf(text.at(at));
      }
      column += PageText.widthOf(text.at(at));
    }
    int end = column < common.to() ? common.to() : column;
    best = wider(best, new Gutter(blankFrom, end).within(common));
    return best.isWide() ? best : null;
  }

  private static Gutter wider(Gutter one, Gutter other) {
    return one == null || other.to() - other.from() > one.to() - one.from() ? other : one;
  }

  /** The offset of the first character of a line at or after a display column. */
  private int offsetAt(Piece line, int column) {
    int at = line.start();
    int here = line.column();
    while (at < line.end() && here < column) {
      here += PageText.widthOf(text.at(at));
      at++;
    }
    return at;
  }

  private boolean isBlank(int from, int to) {
    for (int at = from; at < to; at++) {
      if (!PageText.isBlank(text.at(at))) {
        return false;
      }
    }
    return true;
  }
}
