package org.baomai.continuation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Comparison of page labels, which newspapers print in different forms. */
final class PageLabels {
  private static final Pattern LABEL = Pattern.compile("第?([A-Z]?)0*([0-9]{1,3})版?");
  private static final String NUMERALS = "一二三四五六七八九";

  private PageLabels() {}

  /**
   * Whether two labels name the same page: A01, A1, Ａ１ and 1; 第三版 and A03; 头 is page 1. A label
   * without a letter matches any section.
   *
   * @param one a label as printed; null matches no page
   * @param other another label as printed; null matches no page
   */
  static boolean same(String one, String other) {
    if (one == null || other == null) {
      return false;
    }
    Matcher left = LABEL.matcher(withArabicDigits(one));
    Matcher right = LABEL.matcher(withArabicDigits(other));
    if (!left.matches() || !right.matches()) {
      return withArabicDigits(one).equals(withArabicDigits(other));
    }
    boolean section =
        left.group(1).isEmpty() || right.group(1).isEmpty() || left.group(1).equals(right.group(1));
    return section && left.group(2).equals(right.group(2));
  }

  private static String withArabicDigits(String label) {
    String plain =
        Normalizer.normalize(label, Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .toUpperCase(Locale.ROOT)
            .replace("头", "1");
    StringBuilder digits = new StringBuilder();
    for (int index = 0; index < plain.length(); index++) {
      char c = plain.charAt(index);
      boolean digitAfter =
          index + 1 < plain.length() && NUMERALS.indexOf(plain.charAt(index + 1)) >= 0;
      boolean digitBefore = index > 0 && NUMERALS.indexOf(plain.charAt(index - 1)) >= 0;
      if (c == '十') {
        digits.append(digitBefore ? "" : "1").append(digitAfter ? "" : "0");
      } else {
        int numeral = NUMERALS.indexOf(c);
        digits.append(numeral < 0 ? String.valueOf(c) : String.valueOf(numeral + 1));
      }
    }
    return digits.toString();
  }
}
