package org.baomai.page.text;

/**
 * A page's text by code points: the room's offsets all count them. The characters are those that a
 * reader sees ({@link PrintedCharacters}); what shows nothing counts as blank, and is left out of
 * words.
 */
public final class PageText {

  /** The ideographic space is the last white space of Unicode. */
  private static final int LAST_BLANK = 0x3000;

  private final int[] codePoints;

  public PageText(String text) {
    this.codePoints = PrintedCharacters.of(text.codePoints().toArray());
  }

  public int length() {
    return codePoints.length;
  }

  public int at(int offset) {
    return codePoints[offset];
  }

  /** The characters of [start, end), without those that show nothing. */
  public String slice(int start, int end) {
    StringBuilder words = new StringBuilder(end - start);
    for (int offset = start; offset < end; offset++) {
      if (!isDropped(offset)) {
        words.appendCodePoint(codePoints[offset]);
      }
    }
    return words.toString();
  }

  /** The offset behind so many characters that {@link #slice} would give, counted from a start. */
  public int offsetAfter(int start, int characters) {
    int offset = start;
    for (int left = characters; left > 0; offset++) {
      left -= isDropped(offset) ? 0 : 1;
    }
    return offset;
  }

  /** Whether the character there shows nothing. */
  public boolean isDropped(int offset) {
    return codePoints[offset] == PrintedCharacters.DROPPED;
  }

  /**
   * Whether a code point prints nothing: Unicode white space, the controls that end lines, and what
   * shows nothing.
   */
  public static boolean isBlank(int codePoint) {
    return codePoint <= LAST_BLANK
        && (Character.isWhitespace(codePoint)
            || Character.isSpaceChar(codePoint)
            || codePoint == 0x85
            || codePoint == PrintedCharacters.DROPPED);
  }

  /** Whether a code point ends a line; CR LF counts as two, with nothing between them. */
  public static boolean isLineEnd(int codePoint) {
    return codePoint == '\n'
        || codePoint == '\r'
        || codePoint == 0x0B
        || codePoint == 0x0C
        || codePoint == 0x85
        || codePoint == 0x2028
        || codePoint == 0x2029;
  }

  /** Half the full-width characters' width: 1 for ASCII and its like, 2 for Chinese. */
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

  /** Display width of [start, end): a full-width character counts two. */
  public int width(int start, int end) {
    int width = 0;
    for (int offset = start; offset < end; offset++) {
      width += widthOf(codePoints[offset]);
    }
    return width;
  }
}
