package org.baomai.page.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baomai.page.DateBasis;
import org.baomai.page.DateReading;
import org.baomai.page.convention.Convention;
import org.baomai.page.convention.Conventions;
import org.baomai.page.line.Line;
import org.baomai.page.line.LineKind;
import org.baomai.page.text.ChineseNumerals;
import org.baomai.page.text.LineText;

/**
 * A date in the folio (报眉) of a page, with or without its year.
 *
 * @param day the month and day
 * @param year the year; 0 if not printed
 * @param weekday the weekday; null if not printed
 * @param accompanied whether weekday, page label or newspaper are on the same line; a date alone
 *     may belong to a signature
 * @param words the printed words, without blanks
 * @param offset the page offset of the line
 */
record StatedDate(
    MonthDay day, int year, DayOfWeek weekday, boolean accompanied, String words, int offset) {

  private static final String WEEKDAYS = "一二三四五六日";

  private static final Pattern MONTH_AND_DAY =
      Conventions.pattern("(?<!\\d)(\\d{1,2})月(\\d{1,2})日(?=(?:星期|周)[一二三四五六日天])");

  private static final Pattern BARE_DATE =
      Conventions.pattern(
          "^(?:(?:18[7-9]|19\\d|20\\d)\\d年\\d{1,2}月\\d{1,2}日)(?:(?:星期|周)[一二三四五六日天])?$");

  /** The greatest number of lines over which a folio is split. */
  private static final int MOST_PIECES = 5;

  private static final int LONGEST_CUT_UP = 24;

  /**
   * Finds the folio date: one with a weekday that agrees comes first, then the most frequent one.
   */
  static Optional<StatedDate> on(List<Line> lines) {
    Map<String, Integer> times = new TreeMap<>();
    List<StatedDate> found = all(lines);
    found.forEach(date -> times.merge(date.key(), 1, Integer::sum));
    StatedDate best = null;
    for (StatedDate date : found) {
      boolean better =
          best == null
              || date.rank() > best.rank()
              || (date.rank() == best.rank() && times.get(date.key()) > times.get(best.key()));
      best = better ? date : best;
    }
    return Optional.ofNullable(best);
  }

  private String key() {
    return year + " " + day;
  }

  private static List<StatedDate> all(List<Line> lines) {
    List<StatedDate> found = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      Line line = lines.get(index);
      int at = index;
      if (line.kind() == LineKind.SOURCE) {
        in(line.content(), line.contentStart()).ifPresent(found::add);
      } else if (line.kind() == LineKind.FOLIO) {
        boolean below = index > 0 && line.gap() == 0 && lines.get(index - 1).isText();
        in(line.content(), line.contentStart())
            .filter(date -> date.accompanied() || !below)
            .or(() -> cutUp(lines, at))
            .ifPresent(found::add);
      } else {
        cutUp(lines, index).ifPresent(found::add);
      }
    }
    return found;
  }

  /** A date whose parts are on separate lines. */
  private static Optional<StatedDate> cutUp(List<Line> lines, int first) {
    StringBuilder joined = new StringBuilder();
    for (int index = first; index < Math.min(lines.size(), first + MOST_PIECES); index++) {
      String words = lines.get(index).content();
      if (joined.length() + words.length() > LONGEST_CUT_UP) {
        return Optional.empty();
      }
      joined.append(words);
      if (index > first && joined.indexOf("年") >= 0) {
        String digits = ChineseNumerals.toDigits(LineText.stripped(joined.toString()));
        if (BARE_DATE.matcher(digits).matches()) {
          return in(digits, lines.get(first).contentStart());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<StatedDate> in(String folio, int offset) {
    String words = ChineseNumerals.toDigits(LineText.stripped(folio));
    DayOfWeek weekday = Conventions.WEEKDAY.firstIn(words).map(StatedDate::weekday).orElse(null);
    for (Convention form : List.of(Conventions.FULL_DATE, Conventions.NUMERIC_DATE)) {
      Optional<StatedDate> stated =
          form.firstIn(words).flatMap(date -> whole(date, weekday, words, offset));
      if (stated.isPresent()) {
        return stated;
      }
    }
    Matcher yearless = MONTH_AND_DAY.matcher(words);
    return yearless.find()
        ? day(yearless.group(1), yearless.group(2))
            .map(day -> new StatedDate(day, 0, weekday, true, yearless.group(), offset))
        : Optional.empty();
  }

  private static DayOfWeek weekday(MatchResult weekday) {
    return DayOfWeek.of(WEEKDAYS.indexOf(weekday.group(1).replace('天', '日')) + 1);
  }

  private static Optional<StatedDate> whole(
      MatchResult date, DayOfWeek weekday, String words, int offset) {
    boolean accompanied = date.group().length() < words.length();
    int year = Integer.parseInt(date.group(1));
    return day(date.group(2), date.group(3))
        .filter(day -> day.isValidYear(year))
        .map(day -> new StatedDate(day, year, weekday, accompanied, date.group(), offset));
  }

  private static Optional<MonthDay> day(String month, String day) {
    try {
      return Optional.of(MonthDay.of(Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private int rank() {
    if (year == 0) {
      return 0;
    }
    boolean agrees = weekday != null && agrees(year);
    return agrees ? 3 : accompanied ? 2 : 1;
  }

  /** Whether the day falls on the printed weekday in a year. */
  private boolean agrees(int inYear) {
    return day.isValidYear(inYear) && day.atYear(inYear).getDayOfWeek() == weekday;
  }

  /** The date with its evidence, which mentions a weekday that does not agree. */
  DateReading reading() {
    LocalDate date = day.atYear(year);
    String printed = weekday == null ? "" : "星期" + WEEKDAYS.charAt(weekday.getValue() - 1);
    String remark =
        weekday == null
            ? ""
            : agrees(year) ? ", " + printed : ", but " + printed + " is another day";
    return new DateReading(DateBasis.STATED, date, date, words + " @" + offset + remark);
  }

  /**
   * The date if the folio prints no year: the year inferred from the stories, or a neighbouring
   * year in which the weekday agrees.
   */
  Optional<DateReading> reading(List<YearClue> years) {
    return IssueYear.of(years, day, 0).flatMap(this::inYearNear);
  }

  private Optional<DateReading> inYearNear(IssueYear.InferredYear inferred) {
    for (int candidate : new int[] {inferred.year(), inferred.year() + 1, inferred.year() - 1}) {
      if (agrees(candidate)) {
        LocalDate date = day.atYear(candidate);
        String evidence = words + " @" + offset + "; year " + inferred.clue().evidence();
        return Optional.of(new DateReading(DateBasis.INFERRED, date, date, evidence));
      }
    }
    return Optional.empty();
  }
}
