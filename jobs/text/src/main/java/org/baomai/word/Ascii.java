package org.baomai.word;

/** Kinds of ASCII characters. */
public final class Ascii {
  private Ascii() {}

  /** Whether a code point is one of 0 to 9. */
  public static boolean isDigit(int codePoint) {
    return codePoint >= '0' && codePoint <= '9';
  }

  /** Whether a code point is one of a to z or A to Z. */
  public static boolean isLetter(int codePoint) {
    return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= 'A' && codePoint <= 'Z');
  }

  /** Whether a code point is an ASCII letter or digit. */
  public static boolean isLetterOrDigit(int codePoint) {
    return isDigit(codePoint) || isLetter(codePoint);
  }
}
