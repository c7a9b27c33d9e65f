package org.baomai.source.decoding;

/**
 * What a decoded text consists of, counted in UTF-16 units.
 *
 * @param length all
 * @param controls control characters other than tab, line breaks and form feed
 * @param privateUse private use characters of the basic plane
 * @param nonAscii characters from U+0080 on
 */
record TextKind(int length, int controls, int privateUse, int nonAscii) {
  static TextKind of(String text) {
    int controls = 0;
    int privateUse = 0;
    int nonAscii = 0;
    for (int at = 0; at < text.length(); at++) {
      char one = text.charAt(at);
      if (one >= 0x80) {
        nonAscii++;
      }
      if (one < 0x20 ? !isLayout(one) : one >= 0x7F && one < 0xA0 && one != 0x85) {
        controls++;
      } else if (one >= '\uE000' && one <= '\uF8FF') {
        privateUse++;
      }
    }
    return new TextKind(text.length(), controls, privateUse, nonAscii);
  }

  /** More than one character in twenty is a control character: no text. */
  boolean binary() {
    return 20L * controls > length;
  }

  /** Whether a text is nothing but white space and invisible characters. */
  static boolean blank(String text) {
    return text.codePoints().allMatch(TextKind::isInvisible);
  }

  private static boolean isInvisible(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.getType(codePoint) == Character.FORMAT
        || Character.isISOControl(codePoint);
  }

  private static boolean isLayout(char one) {
    return one >= '\t' && one <= '\r';
  }
}
