package org.baomai.base;

/**
 * Blank characters: white space and every Unicode space, including the ideographic space (U+3000)
 * and the no-break space (U+00A0).
 */
public final class Blank {
  private Blank() {}

  /**
   * Tests whether a code point is blank.
   *
   * @param codePoint any code point
   * @return true for Java's white space ({@link Character#isWhitespace(int)}) and for Unicode's
   *     space separators, line separator and paragraph separator
   */
  public static boolean is(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }
}
