package org.baomai.source.path;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Parses the dates of the manifest and the overrides: 2023-05-05. */
public final class IsoDate {
  private static final int LAST_YEAR = 2100;

  private IsoDate() {}

  /**
   * Parses a date.
   *
   * @param written the text, in the form 2023-05-05
   * @return the date; empty if the text is not a valid date from 1850 to 2100
   */
  public static Optional<LocalDate> parse(String written) {
    try {
      return Optional.of(LocalDate.parse(written))
          .filter(date -> date.getYear() >= FileNameDate.FIRST_YEAR && date.getYear() <= LAST_YEAR);
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /**
   * Describes what is wrong with a date that {@link #parse} rejects.
   *
   * @param written the text
   * @return what is wrong and what to do, to follow a file and a line
   */
  public static String problem(String written) {
    return "the date "
        + written
        + " is not a valid date from "
        + FileNameDate.FIRST_YEAR
        + " to "
        + LAST_YEAR
        + "; write it as 2023-05-05.";
  }
}
