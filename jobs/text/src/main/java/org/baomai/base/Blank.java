package org.baomai.base;

/**
 * What parts words and is none: white space and every Unicode space, U+3000 and U+00A0 included.
 */
public final class Blank {
  private Blank() {}

  /** Whether a code point is blank. */
  public static boolean is(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }
}
