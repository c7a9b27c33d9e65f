package org.baomai.source.decoding;

import org.baomai.base.Blank;

/**
 * Counts of characters of a decoded text, in UTF-16 units.
 *
 * @param length all characters
 * @param controls control characters other than tab, line breaks and form feed
 * @param privateUse private use characters of the basic plane
 * @param nonAscii characters from U+0080 on
 */
record CharacterCounts(int length, int controls, int privateUse, int nonAscii) {
  /** Counts the characters of a text. */
  static CharacterCounts of(String text) {
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
    return new CharacterCounts(text.length(), controls, privateUse, nonAscii);
  }

  /** Whether more than one character in twenty is a control character. */
  boolean isBinary() {
    return 20L * controls > length;
  }

  /** Whether a text consists only of white space and invisible characters; true if it is empty. */
  static boolean isInvisible(String text) {
    return text.codePoints().allMatch(CharacterCounts::isInvisible);
  }

  private static boolean isInvisible(int codePoint) {
    return Blank.is(codePoint)
        || Character.getType(codePoint) == Character.FORMAT
        || Character.isISOControl(codePoint);
  }

  private static boolean isLayout(char one) {
    return one >= '\t' && one <= '\r';
  }
}
