package org.baomai.source.path;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A date that a person writes into a manifest or an override: 2023-05-05. */
public final class IsoDate {
  private static final int LAST_YEAR = 2100;

  private IsoDate() {}

  /** The date; empty if it is none, or of a year in which no newspaper is looked for. */
  public static Optional<LocalDate> parse(String written) {
    try {
      return Optional.of(LocalDate.parse(written))
          .filter(date -> date.getYear() >= FileNameDate.FIRST_YEAR && date.getYear() <= LAST_YEAR);
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** What is wrong with a date that {@link #parse} does not take, and what to do. */
  public static String fault(String written) {
    return "the date "
        + written
        + " is no date from "
        + FileNameDate.FIRST_YEAR
        + " to "
        + LAST_YEAR
        + "; write it as 2023-05-05.";
  }
}
