package org.baomai.page.text;

import java.util.Map;
import java.util.regex.Pattern;
import org.baomai.base.Fold;
import org.baomai.page.convention.Convention;
import org.baomai.page.convention.Signs;

/**
 * Converts dates to digits: dates in Chinese numerals (二〇二四年七月廿八日), in full-width digits, in years
 * of the Republic or of an emperor (中華民國三十七年, 光緒三十年), and in English.
 */
public final class ChineseNumerals {

  private static final String DIGITS = "〇一二三四五六七八九";

  /** Letters printed instead of a zero between digits: 2O24. */
  private static final Pattern LETTER_AMONG_DIGITS =
      Pattern.compile("(?<=\\d)[OoＯｏ○〇](?=[\\dOo年])");

  /** Letters and digits printed instead of a zero between numerals: 二O二四, 二0二四. */
  private static final Pattern ZERO_AMONG_NUMERALS =
      Pattern.compile("(?<=[〇零一二三四五六七八九])[OoＯｏ○0](?=[〇零一二三四五六七八九年])");

  /** The characters that {@link #LETTER_AMONG_DIGITS} replaces. */
  private static final Signs LETTERS = Signs.of("OoＯｏ○〇");

  /** The characters before one that {@link #ZERO_AMONG_NUMERALS} replaces. */
  private static final Signs NUMERALS = Signs.of("〇零一二三四五六七八九");

  private static final Convention ERA = Convention.of("国治绪统", "(?:中华)?(民国|同治|光绪|宣统)(元|\\d{1,3})年");

  /** A day printed as a number: 1898年6月11号. */
  private static final Convention DAY_NUMBER = Convention.of("号", "(\\d年\\d{1,2}月\\d{1,2})号");

  /** The year of the common era before the first year of each era. */
  private static final Map<String, Integer> ERAS =
      Map.of("民国", 1911, "同治", 1861, "光绪", 1874, "宣统", 1908);

  private ChineseNumerals() {}

  /**
   * Converts the dates of a text to digits.
   *
   * @param printed the text; it may contain anything besides dates
   * @return the text with the numerals before 年, 月 and 日 in digits, with years of the common era,
   *     and with all digits half-width; its length may differ
   */
  public static String toDigits(String printed) {
    String digits = numeralsToDigits(EnglishDate.toChinese(withZeros(halfWidth(printed))));
    String solar = commonEra(ImperialDate.toCommonEra(digits));
    return DAY_NUMBER.replacedIn(solar, day -> "$1日");
  }

  private static String halfWidth(String printed) {
    char[] half = printed.toCharArray();
    for (int index = 0; index < half.length; index++) {
      half[index] = halfWidth(half[index]);
    }
    return new String(half);
  }

  private static String withZeros(String text) {
    String zeros = LETTERS.areIn(text) ? LETTER_AMONG_DIGITS.matcher(text).replaceAll("0") : text;
    return NUMERALS.areIn(zeros) ? ZERO_AMONG_NUMERALS.matcher(zeros).replaceAll("〇") : zeros;
  }

  private static String commonEra(String text) {
    return ERA.replacedIn(
        text,
        era -> {
          int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
          return (ERAS.get(Fold.fold(era.group(1))) + year) + "年";
        });
  }

  private static String numeralsToDigits(String text) {
    StringBuilder digits = new StringBuilder();
    int from = 0;
    for (int index = 0; index < text.length(); index++) {
      if ("年月日号號".indexOf(text.charAt(index)) >= 0) {
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

  /**
   * Converts a full-width digit.
   *
   * @param c any UTF-16 unit
   * @return the half-width digit; any other unit unchanged
   */
  public static char halfWidth(char c) {
    return c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c;
  }

  private static boolean isNumeral(char c) {
    return digit(c) >= 0 || "千百十廿卅".indexOf(c) >= 0;
  }

  private static int digit(char c) {
    return c == '○' || c == '零' ? 0 : DIGITS.indexOf(c);
  }

  private static String number(String numerals) {
    if (numerals.startsWith("廿") || numerals.startsWith("卅")) {
      int tens = numerals.charAt(0) == '廿' ? 2 : 3;
      return Integer.toString(
          tens * 10 + (numerals.length() == 1 ? 0 : digit(numerals.charAt(numerals.length() - 1))));
    }
    if (numerals.indexOf('十') >= 0 || numerals.indexOf('百') >= 0 || numerals.indexOf('千') >= 0) {
      return Integer.toString(counted(numerals));
    }
    StringBuilder digits = new StringBuilder();
    for (int index = 0; index < numerals.length(); index++) {
      digits.append(digit(numerals.charAt(index)));
    }
    return digits.toString();
  }

  /** The value of a number with its powers of ten: 一千八百九十八, 三十七, 十二. */
  private static int counted(String numerals) {
    int sum = 0;
    int digit = 0;
    for (int index = 0; index < numerals.length(); index++) {
      char c = numerals.charAt(index);
      int power = c == '千' ? 1000 : c == '百' ? 100 : c == '十' ? 10 : 0;
      if (power > 0) {
        sum += power * Math.max(1, digit);
        digit = 0;
      } else {
        digit = digit(c);
      }
    }
    return sum + digit;
  }
}
