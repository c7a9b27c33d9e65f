package org.baomai.show;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ticks of a time axis: on first days of months, or on any days if the span is short. */
final class TimeTicks {
  private static final int SHORT_SPAN_DAYS = 62;
  private static final int[] DAYS = {1, 2, 7, 14, 28};
  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200};

  private TimeTicks() {}

  /** The ticks from {@code first} to {@code last}, both inclusive; at most {@code most + 1}. */
  static List<LocalDate> between(LocalDate first, LocalDate last, int most) {
    long days = ChronoUnit.DAYS.between(first, last);
    List<LocalDate> ticks = new ArrayList<>();
    if (days <= SHORT_SPAN_DAYS) {
      int step = step(DAYS, days, most);
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(step)) {
        ticks.add(day);
      }
      return ticks;
    }
    int step = step(MONTHS, ChronoUnit.MONTHS.between(first, last), most);
    for (LocalDate month = firstMonth(first, step); !month.isAfter(last); ) {
      ticks.add(month);
      month = month.plusMonths(step);
    }
    return ticks;
  }

  /** The label of a tick: day, month or year, depending on the distance between ticks. */
  static String label(LocalDate day, List<LocalDate> ticks) {
    boolean years = ticks.stream().allMatch(tick -> tick.getDayOfYear() == 1);
    boolean months = ticks.stream().allMatch(tick -> tick.getDayOfMonth() == 1);
    if (years && ticks.size() > 1) {
      return String.format(Locale.ROOT, "%04d", day.getYear());
    }
    return months && ticks.size() > 1 ? day.toString().substring(0, 7) : day.toString();
  }

  private static int step(int[] steps, long span, int most) {
    for (int step : steps) {
      if (span / step <= most) {
        return step;
      }
    }
    return steps[steps.length - 1];
  }

  /** The first month, from {@code first} on, that is a multiple of the step. */
  private static LocalDate firstMonth(LocalDate first, int step) {
    LocalDate month = first.getDayOfMonth() == 1 ? first : first.plusMonths(1).withDayOfMonth(1);
    while (Math.floorMod(month.getYear() * 12 + month.getMonthValue() - 1, step) != 0) {
      month = month.plusMonths(1);
    }
    return month;
  }
}
