package org.baomai.word;

/** Kinds of ASCII characters. */
final class Ascii {
  private Ascii() {}

  static boolean isDigit(int codePoint) {
    return codePoint >= '0' && codePoint <= '9';
  }

  static boolean isLetter(int codePoint) {
    return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= 'A' && codePoint <= 'Z');
  }

  static boolean isLetterOrDigit(int codePoint) {
    return isDigit(codePoint) || isLetter(codePoint);
  }
}
