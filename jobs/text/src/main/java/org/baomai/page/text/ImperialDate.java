package org.baomai.page.text;

import com.ibm.icu.util.ChineseCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.MatchResult;
import org.baomai.base.Fold;
import org.baomai.page.convention.Convention;

/**
 * Converts dates of the last emperors (光緒二十四年四月廿三日) to the common era: until 1911, newspapers dated
 * by the Chinese calendar. The calendar is that of ICU, which computes it from the sun and the
 * moon; a date may differ by a day from the calendar that was printed at the time.
 */
final class ImperialDate {

  /** The years between the epoch of ICU's Chinese calendar and the common era. */
  private static final int EPOCH = 2637;

  /** The year of the common era before the first year of each reign. */
  private static final Map<String, Integer> REIGNS = Map.of("同治", 1861, "光绪", 1874, "宣统", 1908);

  private static final Convention DATE =
      Convention.of("治绪统", "(同治|光绪|宣统)(元|\\d{1,2})年(闰)?(正|冬|腊|\\d{1,2})月初?(\\d{1,2})日?");

  private ImperialDate() {}

  /**
   * Converts the dates of a text.
   *
   * @param text the text; its numerals are digits
   * @return the text with each such date as 1898年6月11日; a date that the calendar does not have is
   *     left as it is
   */
  static String toCommonEra(String text) {
    return DATE.replacedIn(text, ImperialDate::commonEra);
  }

  private static String commonEra(MatchResult date) {
    int ordinal = date.group(2).equals("元") ? 1 : Integer.parseInt(date.group(2));
    int year = REIGNS.get(Fold.fold(date.group(1))) + ordinal;
    int month = month(date.group(4));
    int day = Integer.parseInt(date.group(5));
    if (month < 1 || month > 12 || day < 1 || day > 30) {
      return date.group();
    }
    LocalDate solar = solar(year, month, date.group(3) != null, day);
    return solar.getYear() + "年" + solar.getMonthValue() + "月" + solar.getDayOfMonth() + "日";
  }

  private static int month(String printed) {
    return switch (Fold.fold(printed)) {
      case "正" -> 1;
      case "冬" -> 11;
      case "腊" -> 12;
      default -> Integer.parseInt(printed);
    };
  }

  private static LocalDate solar(int year, int month, boolean leapMonth, int day) {
    ChineseCalendar calendar = new ChineseCalendar();
    calendar.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
    calendar.clear();
    calendar.set(ChineseCalendar.EXTENDED_YEAR, year + EPOCH);
    calendar.set(ChineseCalendar.MONTH, month - 1);
    calendar.set(ChineseCalendar.IS_LEAP_MONTH, leapMonth ? 1 : 0);
    calendar.set(ChineseCalendar.DAY_OF_MONTH, day);
    return LocalDate.ofInstant(Instant.ofEpochMilli(calendar.getTimeInMillis()), ZoneOffset.UTC);
  }
}
