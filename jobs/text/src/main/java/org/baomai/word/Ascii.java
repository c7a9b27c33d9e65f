package org.baomai.word;

/** Kinds of ASCII characters. */
public final class Ascii {
  private Ascii() {}

  public static boolean isDigit(int codePoint) {
    return codePoint >= '0' && codePoint <= '9';
  }

  public static boolean isLetter(int codePoint) {
    return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= 'A' && codePoint <= 'Z');
  }

  public static boolean isLetterOrDigit(int codePoint) {
    return isDigit(codePoint) || isLetter(codePoint);
  }
}
