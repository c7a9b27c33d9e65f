package org.baomai.page.text;

import java.util.Arrays;

/**
 * The text of a page as code points. All offsets in this package and its siblings are 0-based code
 * point offsets into the page, with exclusive ends. The characters are those that a reader sees
 * ({@link PrintedCharacters}); dropped characters count as blank and are omitted from slices.
 */
public final class PageText {

  /** The ideographic space is the last white space of Unicode. */
  private static final int LAST_BLANK = 0x3000;

  /** The paragraph separator. */
  private static final int LAST_LINE_END = 0x2029;

  private final int[] codePoints;

  /** All characters that are not dropped. */
  private final String shown;

  /**
   * The index in {@link #shown} of each code point and of the end of the page; null if it equals
   * the offset, because nothing was dropped and no character needs two UTF-16 units.
   */
  private final int[] places;

  /**
   * Reads the characters of a page.
   *
   * @param text the decoded text of the page
   */
  public PageText(String text) {
    this.codePoints = PrintedCharacters.of(codePoints(text));
    int[] indices = new int[codePoints.length + 1];
    StringBuilder words = new StringBuilder(text.length());
    for (int offset = 0; offset < codePoints.length; offset++) {
      if (!isDropped(offset)) {
        words.appendCodePoint(codePoints[offset]);
      }
      indices[offset + 1] = words.length();
    }
    this.shown = words.toString();
    boolean plain = isCounting(indices);
    this.places = plain ? null : indices;
  }

  private static int[] codePoints(String text) {
    int[] codePoints = new int[text.length()];
    int size = 0;
    for (int index = 0; index < text.length(); size++) {
      codePoints[size] = text.codePointAt(index);
      index += Character.charCount(codePoints[size]);
    }
    return size == codePoints.length ? codePoints : Arrays.copyOf(codePoints, size);
  }

  private static boolean isCounting(int[] indices) {
    for (int offset = 0; offset < indices.length; offset++) {
      if (indices[offset] != offset) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the length of the page.
   *
   * @return the number of code points, dropped ones included
   */
  public int length() {
    return codePoints.length;
  }

  /**
   * Returns a character.
   *
   * @param offset a code point offset, less than {@link #length()}
   * @return the code point as a reader sees it; negative if it was dropped
   */
  public int at(int offset) {
    return codePoints[offset];
  }

  /**
   * Returns a part of the page.
   *
   * @param start the offset of the first character
   * @param end the offset after the last character
   * @return the characters, without dropped ones
   */
  public String slice(int start, int end) {
    return places == null
        ? shown.substring(start, end)
        : shown.substring(places[start], places[end]);
  }

  /**
   * Returns the offset after a number of characters that are not dropped: the inverse of the length
   * of a {@link #slice}.
   *
   * @param start the offset to count from
   * @param characters the number of code points of the slice
   * @return the offset after the last of them
   */
  public int offsetAfter(int start, int characters) {
    int offset = start;
    for (int left = characters; left > 0; offset++) {
      left -= isDropped(offset) ? 0 : 1;
    }
    return offset;
  }

  /**
   * Tests whether a character was dropped because a reader does not see it.
   *
   * @param offset a code point offset
   * @return true if slices omit the character
   */
  public boolean isDropped(int offset) {
    return codePoints[offset] == PrintedCharacters.DROPPED;
  }

  /**
   * Tests whether a code point is blank.
   *
   * @param codePoint a code point of {@link #at}
   * @return true for Unicode white space, for controls that end lines and for dropped characters
   */
  public static boolean isBlank(int codePoint) {
    return codePoint <= LAST_BLANK
        && (Character.isWhitespace(codePoint)
            || Character.isSpaceChar(codePoint)
            || codePoint == 0x85
            || codePoint == PrintedCharacters.DROPPED);
  }

  /**
   * Tests whether a code point ends a line. CR and LF both do; the caller must treat CR LF as one
   * line end.
   *
   * @param codePoint any code point
   * @return true for LF, CR, VT, FF, NEL and Unicode's line and paragraph separators
   */
  public static boolean isLineEnd(int codePoint) {
    return codePoint <= LAST_LINE_END
        && (codePoint == '\n'
            || codePoint == '\r'
            || codePoint == 0x0B
            || codePoint == 0x0C
            || codePoint == 0x85
            || codePoint == 0x2028
            || codePoint == LAST_LINE_END);
  }

  /**
   * Returns the display width of a code point in half-width columns.
   *
   * @param codePoint a code point of {@link #at}
   * @return 2 for Chinese and other full-width characters, 1 for ASCII and other half-width ones, 0
   *     for dropped ones
   */
  public static int widthOf(int codePoint) {
    if (codePoint == PrintedCharacters.DROPPED) {
      return 0;
    }
    if (codePoint < 0x1100) {
      return codePoint == 0xB7 || codePoint < 0x300 ? 1 : 2;
    }
    boolean halfWidthForm = codePoint >= 0xFF61 && codePoint <= 0xFFDC;
    return halfWidthForm ? 1 : 2;
  }

  /**
   * Returns the display width of a part of the page in half-width columns.
   *
   * @param start the offset of the first character
   * @param end the offset after the last character
   * @return the sum of the widths of its characters
   */
  public int width(int start, int end) {
    int width = 0;
    for (int offset = start; offset < end; offset++) {
      width += widthOf(codePoints[offset]);
    }
    return width;
  }
}
