package org.baomai.page.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts English dates in mastheads to Chinese ones: Monday, July 8, 2024; MON 8 JUL 2024. */
public final class EnglishDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final String WEEKDAYS = "一二三四五六日";

  private static final String MONTH =
      "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
  private static final String YEAR = "((?:18[7-9]|19\\d|20\\d)\\d)(?!\\d)";
  private static final Pattern MONTH_FIRST =
      pattern("(?<![a-z])" + MONTH + "\\s*(\\d{1,2}?)(?:st|nd|rd|th)?\\s*,?\\s*" + YEAR);
  private static final Pattern DAY_FIRST =
      pattern("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s*" + MONTH + "\\s*,?\\s*" + YEAR);
  private static final Pattern WEEKDAY =
      pattern("(?<![a-z])(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b[,.]?");
  private static final Pattern GLUED_WEEKDAY =
      pattern(
          "^(mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*day)?[,.]?(?=\\d|jan|feb|mar|apr|may|ju|aug|sep|oct|nov|dec)");

  private EnglishDate() {}

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }

  /**
   * Tests cheaply whether a text may contain an English date.
   *
   * @param words any text
   * @return true if it has both ASCII letters and ASCII digits
   */
  public static boolean mayBeIn(String words) {
    boolean letter = false;
    boolean digit = false;
    for (int at = 0; at < words.length() && !(letter && digit); at++) {
      char c = words.charAt(at);
      letter |= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      digit |= c >= '0' && c <= '9';
    }
    return letter && digit;
  }

  /**
   * Converts English dates and their weekdays to Chinese ones: 2024年7月8日星期一.
   *
   * @param words the text, with or without blanks
   * @return the converted text; unchanged if it has no English date
   */
  static String toChinese(String words) {
    if (!mayBeIn(words)) {
      return words;
    }
    String dated =
        DAY_FIRST
            .matcher(words)
            .replaceAll(date -> chinese(date.group(3), date.group(2), date.group(1)));
    dated =
        MONTH_FIRST
            .matcher(dated)
            .replaceAll(date -> chinese(date.group(3), date.group(1), date.group(2)));
    if (dated.equals(words)) {
      return words;
    }
    Matcher glued = GLUED_WEEKDAY.matcher(words);
    if (glued.find()) {
      return weekday(glued) + toChinese(words.substring(glued.end()));
    }
    return WEEKDAY.matcher(dated).replaceAll(EnglishDate::weekday);
  }

  private static String weekday(MatchResult weekday) {
    String name = weekday.group(1).substring(0, 3).toLowerCase(Locale.ROOT);
    return "星期" + WEEKDAYS.charAt(DAYS.indexOf(name));
  }

  private static String chinese(String year, String month, String day) {
    int number = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    return year + "年" + number + "月" + day + "日";
  }
}
