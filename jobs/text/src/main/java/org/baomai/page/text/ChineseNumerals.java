package org.baomai.page.text;

/** Dates in Chinese numerals, 二〇二四年七月八日, or in full-width digits. */
public final class ChineseNumerals {

  private static final String DIGITS = "〇一二三四五六七八九";

  private ChineseNumerals() {}

  /** The text with the numerals before 年, 月 and 日 in digits, and all digits half-width. */
  public static String toDigits(String printed) {
    StringBuilder text = new StringBuilder(printed.length());
    printed.chars().forEach(c -> text.append(halfWidth((char) c)));
    StringBuilder digits = new StringBuilder();
    int from = 0;
    for (int index = 0; index < text.length(); index++) {
      if ("年月日".indexOf(text.charAt(index)) >= 0) {
        int start = index;
        while (start > from && isNumeral(text.charAt(start - 1))) {
          start--;
        }
        digits
            .append(text, from, start)
            .append(number(text.substring(start, index)))
            .append(text.charAt(index));
        from = index + 1;
      }
    }
    return digits.append(text.substring(from)).toString();
  }

  /** A full-width digit as a half-width one; any other character as it is. */
  public static char halfWidth(char c) {
    return c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c;
  }

  private static boolean isNumeral(char c) {
    return digit(c) >= 0 || c == '十';
  }

  private static int digit(char c) {
    return c == '○' || c == '零' ? 0 : DIGITS.indexOf(c);
  }

  private static String number(String numerals) {
    int ten = numerals.indexOf('十');
    if (ten >= 0) {
      int tens = ten == 0 ? 1 : digit(numerals.charAt(ten - 1));
      int ones = ten == numerals.length() - 1 ? 0 : digit(numerals.charAt(ten + 1));
      return Integer.toString(tens * 10 + ones);
    }
    StringBuilder digits = new StringBuilder();
    for (int index = 0; index < numerals.length(); index++) {
      digits.append(digit(numerals.charAt(index)));
    }
    return digits.toString();
  }
}
