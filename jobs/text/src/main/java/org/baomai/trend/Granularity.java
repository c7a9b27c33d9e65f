package org.baomai.trend;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The length of a period. A period is named by its first day. */
public enum Granularity {
  /** A calendar day. */
  DAY("day", 365.2425),
  /** An ISO 8601 week, from Monday. */
  WEEK("week", 52.1775),
  /** A calendar month. */
  MONTH("month", 12),
  /** Three months from January, April, July or October. */
  QUARTER("quarter", 4),
  /** A calendar year. */
  YEAR("year", 1);

  private final String label;
  private final double periodsPerYear;

  Granularity(String label, double periodsPerYear) {
    this.label = label;
    this.periodsPerYear = periodsPerYear;
  }

  /** The name in the tables and on the command line. */
  public String label() {
    return label;
  }

  /** The mean number of periods in a year of the Gregorian calendar. */
  public double periodsPerYear() {
    return periodsPerYear;
  }

  /**
   * Finds a granularity by its label.
   *
   * @throws IllegalArgumentException if there is none; the message lists the valid labels
   */
  public static Granularity of(String label) {
    List<String> labels = new ArrayList<>();
    for (Granularity granularity : values()) {
      if (granularity.label.equals(label)) {
        return granularity;
      }
      labels.add(granularity.label);
    }
    throw new IllegalArgumentException(
        "there is no granularity \"" + label + "\"; use one of " + String.join(", ", labels));
  }

  /** The first day of the period that contains a date. */
  public LocalDate periodOf(LocalDate date) {
    return switch (this) {
      case DAY -> date;
      case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> date.withDayOfMonth(1);
      case QUARTER -> LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1);
      case YEAR -> date.withDayOfYear(1);
    };
  }

  /** The first day of the period after the one that contains a date. */
  public LocalDate next(LocalDate date) {
    LocalDate start = periodOf(date);
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case YEAR -> start.plusYears(1);
    };
  }

  /**
   * The first days of all periods from that of {@code first} to that of {@code last}, both
   * included, in order.
   *
   * @throws IllegalArgumentException if {@code last} is before {@code first}
   */
  public List<LocalDate> periods(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("the range ends on " + last + ", before " + first);
    }
    List<LocalDate> periods = new ArrayList<>();
    for (LocalDate start = periodOf(first); !start.isAfter(last); start = next(start)) {
      periods.add(start);
    }
    return List.copyOf(periods);
  }
}
