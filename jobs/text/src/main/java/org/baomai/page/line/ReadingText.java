package org.baomai.page.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.baomai.page.MapPiece;
import org.baomai.page.text.LineText;
import org.baomai.page.text.PageText;

/**
 * Text as it is read: line ends and column breaks undone, spaces that a wrap left behind taken out,
 * real spaces kept; with a map of where each character stands on the page.
 */
public final class ReadingText {

  /** A wrap comes no earlier than after about fifteen full-width characters. */
  private static final int NARROWEST_COLUMN = 30;

  /** In half-width characters: an indent; and how ragged a column is. */
  private static final int TWO_CHARACTERS = 4;

  /** So much of the text tells whether a sentence ends at its end. */
  private static final int TAIL = 120;

  /** A mark that no space precedes. */
  private static final String NO_SPACE_BEFORE = "，。、；：！？）》";

  private final PageText page;
  private final StringBuilder words = new StringBuilder();
  private final List<MapPiece> map = new ArrayList<>();
  private int length;

  public ReadingText(PageText page) {
    this.page = page;
  }

  public String words() {
    return words.toString();
  }

  public List<MapPiece> map() {
    return map;
  }

  /** Characters so far, for {@link #wordsFrom}. */
  public int size() {
    return words.length();
  }

  /** The words from a character on. */
  public String wordsFrom(int from) {
    return words.substring(from);
  }

  /** Code points so far. */
  int length() {
    return length;
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** Whether a sentence ends here. */
  public boolean isFinished() {
    return LineText.isFinished(words.substring(Math.max(0, words.length() - TAIL)));
  }

  /** Inserts a line end that is not on the page. */
  public void startParagraph() {
    if (length > 0) {
      insert('\n');
    }
  }

  /** Appends a line's words whose spaces are all real, but never two together. */
  public void appendHeading(Line line) {
    append(line.contentStart(), line.end(), false);
  }

  /** Appends a sign's words, once if they are printed twice. */
  public void appendSign(Line line) {
    int from = line.contentStart();
    int half = (line.end() - from) / 2;
    boolean doubled = LineClassifier.isDoubled(line.content());
    append(from, doubled ? from + half : line.end(), false);
  }

  /**
   * Appends a line of a paragraph; one whose wraps became spaces may hold more than one. A
   * paragraph's first column line had an indent.
   */
  public void appendBody(Line line, PageShape shape) {
    boolean wrapped =
        shape.spaceWrapped() && PageShape.widestStretch(line.content()) <= PageShape.WIDEST_COLUMN;
    int from = line.contentStart();
    if (wrapped) {
      int column = column(wrapWidths(page, line));
      int width = TWO_CHARACTERS;
      for (int offset = from; column > 0 && offset < line.end(); offset++) {
        boolean blank = PageText.isBlank(page.at(offset));
        if (blank && offset > from && endsParagraph(offset, width, column)) {
          append(from, offset, true);
          startParagraph();
          from = offset + 1;
          width = TWO_CHARACTERS;
        } else {
          width =
              blank && width >= NARROWEST_COLUMN ? 0 : width + PageText.widthOf(page.at(offset));
        }
      }
    }
    append(from, line.end(), wrapped);
  }

  /** The middle of three wraps or more; 0 if they are fewer. */
  private static int column(int[] widths) {
    Arrays.sort(widths);
    return widths.length < 3 ? 0 : widths[widths.length / 2];
  }

  /** A space behind a sentence is a paragraph's end if the column had room for more. */
  private boolean endsParagraph(int blank, int width, int column) {
    int last = blank - 1;
    if (isOneOf("”’》）)\"'", page.at(last)) && last > 0) {
      last--;
    }
    return width < column - TWO_CHARACTERS && isOneOf("。！？", page.at(last));
  }

  /** Appends the space beside a line end between two lines of a column, if one is printed there. */
  public void appendSpaceBetween(Line before, Line line) {
    int space = spaceBetween(before, line);
    if (space >= 0 && !isStray(before.end() - 1, line.start())) {
      appendPiece(space, space + 1);
    }
  }

  /** Where the one space stands beside the line end between two lines; negative if none does. */
  public int spaceBetween(Line before, Line line) {
    int from = before.end();
    int size = line.start() - from;
    if (line.gap() != 0 || size < 2 || size > 3) {
      return -1;
    }
    boolean behind = page.at(from) == ' ' && PageText.isLineEnd(page.at(from + size - 1));
    boolean ahead = page.at(from + size - 1) == ' ' && PageText.isLineEnd(page.at(from));
    return behind ? from : ahead ? from + size - 1 : -1;
  }

  /** Appends [from, to) of the page as it stands. */
  void append(int from, int to, boolean spacesAreWraps) {
    int start = from;
    int width = 0;
    for (int offset = from; offset < to; offset++) {
      int codePoint = page.at(offset);
      if (!PageText.isBlank(codePoint)) {
        width += PageText.widthOf(codePoint);
        continue;
      }
      if (page.isDropped(offset)) {
        appendPiece(start, offset);
        start = offset + 1;
        continue;
      }
      boolean wrap = spacesAreWraps && isWrap(offset, width);
      boolean second = offset > from && PageText.isBlank(page.at(offset - 1));
      boolean lineEnd = PageText.isLineEnd(codePoint);
      if (wrap || second || lineEnd || isStray(offset - 1, offset + 1)) {
        appendPiece(start, offset);
        start = offset + 1;
        width = wrap ? 0 : width;
      } else {
        width++;
      }
    }
    appendPiece(start, to);
  }

  /** Whether a space between these two places is none: in a date (9月 7日), or before a mark. */
  private boolean isStray(int before, int after) {
    if (before < 0 || after >= page.length()) {
      return false;
    }
    int left = page.at(before);
    int right = page.at(after);
    boolean inDate =
        (isDigit(left) && isOneOf("年月日", right)) || (isOneOf("年月", left) && isDigit(right));
    return inDate || isOneOf(NO_SPACE_BEFORE, right);
  }

  private static boolean isOneOf(String characters, int codePoint) {
    return characters.indexOf(codePoint) >= 0;
  }

  private boolean isWrap(int offset, int widthSinceWrap) {
    if (widthSinceWrap < NARROWEST_COLUMN) {
      return false;
    }
    boolean latinBefore = offset > 0 && isLatin(page.at(offset - 1));
    boolean latinAfter =
        offset + 1 < page.length()
            && (isLatin(page.at(offset + 1)) || isDigit(page.at(offset + 1)));
    return !(latinBefore && latinAfter);
  }

  private static boolean isLatin(int codePoint) {
    return codePoint < 0x250 && Character.isLetter(codePoint);
  }

  private static boolean isDigit(int codePoint) {
    return codePoint >= '0' && codePoint <= '9';
  }

  private void appendPiece(int from, int to) {
    if (from >= to) {
      return;
    }
    boolean wouldPair =
        length > 0
            && Character.isHighSurrogate(words.charAt(words.length() - 1))
            && Character.isSurrogate((char) page.at(from))
            && page.at(from) <= 0xFFFF
            && Character.isLowSurrogate((char) page.at(from));
    if (wouldPair) {
      insert(' ');
    }
    words.append(page.slice(from, to));
    int size = to - from;
    int lastIndex = map.size() - 1;
    if (lastIndex >= 0) {
      MapPiece last = map.get(lastIndex);
      boolean runsOn =
          last.offset() + last.length() == length && last.pageOffset() + last.length() == from;
      if (runsOn) {
        map.set(lastIndex, new MapPiece(last.offset(), last.pageOffset(), last.length() + size));
        length += size;
        return;
      }
    }
    map.add(new MapPiece(length, from, size));
    length += size;
  }

  private void insert(char c) {
    words.append(c);
    length++;
  }

  /** Lines of one block, joined for looking at, cut at a limit. */
  public static String look(PageText page, List<Line> lines, PageShape shape, int limit) {
    ReadingText reading = new ReadingText(page);
    for (Line line : lines) {
      if (reading.length() > limit) {
        break;
      }
      if (line.end() - line.contentStart() > limit) {
        reading.append(line.contentStart(), line.contentStart() + limit, shape.spaceWrapped());
      } else {
        reading.appendBody(line, shape);
      }
    }
    return reading.words();
  }

  /** Display widths between the spaces of a line that can be wraps. */
  static int[] wrapWidths(PageText page, Line line) {
    IntStream.Builder widths = IntStream.builder();
    int width = 0;
    int end = Math.min(line.end(), line.contentStart() + 4000);
    for (int offset = line.contentStart(); offset < end; offset++) {
      boolean blank = PageText.isBlank(page.at(offset));
      if (blank && width >= NARROWEST_COLUMN) {
        widths.add(width);
        width = 0;
      } else {
        width += PageText.widthOf(page.at(offset));
      }
    }
    return widths.build().toArray();
  }
}
