package org.baomai.page;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Reads a page's issue date: stated in a folio line, or else inferred from the stories' own dates.
 */
final class DateReader {

  private static final String WEEKDAYS = "一二三四五六日";

  private DateReader() {}

  /** The issue date as far as the page tells it. */
  static DateReading read(PageText text, List<Line> lines) {
    for (Line line : lines) {
      if (line.kind() == LineKind.FOLIO) {
        Optional<DateReading> stated = stated(line);
        if (stated.isPresent()) {
          return stated.get();
        }
      }
    }
    return DateInference.infer(DateMentions.in(text, lines));
  }

  private static Optional<DateReading> stated(Line line) {
    String words = ChineseNumerals.toDigits(Lines.stripped(line.content()));
    for (Matcher date :
        List.of(Conventions.FULL_DATE.matcher(words), Conventions.NUMERIC_DATE.matcher(words))) {
      if (date.find()) {
        Optional<LocalDate> day = day(date);
        if (day.isPresent()) {
          String evidence =
              date.group() + " @" + line.contentStart() + weekdayRemark(words, day.get());
          return Optional.of(new DateReading(DateBasis.STATED, day.get(), day.get(), evidence));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher date) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(date.group(1)),
              Integer.parseInt(date.group(2)),
              Integer.parseInt(date.group(3))));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static String weekdayRemark(String words, LocalDate day) {
    Matcher weekday = Conventions.WEEKDAY.matcher(words);
    if (!weekday.find()) {
      return "";
    }
    String printed = weekday.group(1).replace('天', '日');
    DayOfWeek told = DayOfWeek.of(WEEKDAYS.indexOf(printed) + 1);
    return told == day.getDayOfWeek()
        ? ", " + weekday.group()
        : ", but " + weekday.group() + " is another day";
  }
}
