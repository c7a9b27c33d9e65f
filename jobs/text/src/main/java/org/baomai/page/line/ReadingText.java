package org.baomai.page.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.baomai.page.MapPiece;
import org.baomai.page.text.LineText;
import org.baomai.page.text.PageText;

/**
 * Builds running text from lines of a page: removes line ends, column breaks and spaces that wraps
 * left behind, keeps real spaces, and maps each character to its offset on the page.
 */
public final class ReadingText {

  /** The least display width before a wrap: about fifteen full-width characters. */
  private static final int NARROWEST_COLUMN = 30;

  /** An indent, and the raggedness of a column, in half-width columns. */
  private static final int TWO_CHARACTERS = 4;

  /** The number of characters that decide whether a sentence ends at the end of the text. */
  private static final int TAIL = 120;

  /** Marks that are never preceded by a space. */
  private static final String NO_SPACE_BEFORE = "，。、；：！？）》";

  private final PageText page;
  private final StringBuilder words = new StringBuilder();
  private final List<MapPiece> map = new ArrayList<>();
  private int length;

  /**
   * Creates an empty text.
   *
   * @param page the page to which the map refers
   */
  public ReadingText(PageText page) {
    this.page = page;
  }

  /**
   * Returns the text so far.
   *
   * @return the text, one paragraph per line
   */
  public String words() {
    return words.toString();
  }

  /**
   * Returns the map from the text to the page.
   *
   * @return the pieces, in the order of the text
   */
  public List<MapPiece> map() {
    return map;
  }

  /**
   * Returns the length of the text so far.
   *
   * @return the number of UTF-16 units, to pass to {@link #wordsFrom}
   */
  public int size() {
    return words.length();
  }

  /**
   * Returns the end of the text.
   *
   * @param from the index of the first UTF-16 unit
   * @return the text from there on
   */
  public String wordsFrom(int from) {
    return words.substring(from);
  }

  /** The number of code points so far. */
  int length() {
    return length;
  }

  boolean isEmpty() {
    return length == 0;
  }

  /**
   * Tests whether a sentence ends at the end of the text so far.
   *
   * @return the result of {@link LineText#isFinished}
   */
  public boolean isFinished() {
    return LineText.isFinished(words.substring(Math.max(0, words.length() - TAIL)));
  }

  /** Inserts a line end that is not on the page; does nothing at the beginning. */
  public void startParagraph() {
    if (length > 0) {
      insert('\n');
    }
  }

  /** Inserts a space that is not on the page; does nothing at the beginning. */
  public void appendSpace() {
    if (length > 0) {
      insert(' ');
    }
  }

  /**
   * Appends a line of a heading. All its spaces are real; several in a row become one.
   *
   * @param line the line
   */
  public void appendHeading(Line line) {
    append(line.contentStart(), line.end(), false);
  }

  /**
   * Appends a line of a column banner, only once if its words are printed twice.
   *
   * @param line the line
   */
  public void appendBanner(Line line) {
    int from = line.contentStart();
    int half = (line.end() - from) / 2;
    boolean doubled = LineClassifier.isDoubled(line.content());
    append(from, doubled ? from + half : line.end(), false);
  }

  /**
   * Appends a line of body text. A line whose wraps became spaces may contain several paragraphs;
   * the first line of a paragraph was indented.
   *
   * @param line the line
   * @param shape how the page was wrapped
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

  /** The median of three or more widths; 0 if there are fewer. */
  private static int column(int[] widths) {
    Arrays.sort(widths);
    return widths.length < 3 ? 0 : widths[widths.length / 2];
  }

  /** A space after a sentence ends the paragraph if the line had room for more. */
  private boolean endsParagraph(int blank, int width, int column) {
    int last = blank - 1;
    if (isOneOf("”’》）)\"'", page.at(last)) && last > 0) {
      last--;
    }
    return width < column - TWO_CHARACTERS && isOneOf("。！？", page.at(last));
  }

  /**
   * Appends the space next to the line end between two lines of a column, if there is one.
   *
   * @param before the line before the line end
   * @param line the line after it
   */
  public void appendSpaceBetween(Line before, Line line) {
    int space = spaceBetween(before, line);
    if (space >= 0 && !isStray(before.end() - 1, line.start())) {
      appendPiece(space, space + 1);
    }
  }

  /**
   * Finds a single space next to the line end between two lines.
   *
   * @param before the line before the line end
   * @param line the line after it
   * @return the page offset of the space; -1 if there is none or more than one
   */
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

  /** Appends the page's characters [from, to); drops wraps, repeated spaces and line ends. */
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

  /** Whether a space between two offsets is an artefact: inside a date (9月 7日) or before a mark. */
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

  /**
   * Returns the text of lines for inspection, truncated.
   *
   * @param page the page
   * @param lines the lines of one block
   * @param shape how the page was wrapped
   * @param limit the number of code points after which no further line is added; a single longer
   *     line is truncated
   * @return the text
   */
  public static String preview(PageText page, List<Line> lines, PageShape shape, int limit) {
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

  /** The display widths between the spaces of a line that may be wraps. */
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
