package org.baomai.reprint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baomai.base.Fold;

/**
 * The days that a text speaks of, as far as it gives them in figures: 8日 or 7月8日, each read as the
 * one nearest to the issue.
 *
 * <p>News tells its own day. Two texts that speak each of a day of its own tell two events, however
 * alike their words: a visit received, figures of the day, an officer promoted.
 */
final class MentionedDays {
  private static final Pattern DAY = Pattern.compile("(?:(\\d{1,2})月)?(\\d{1,2})[日号]");

  private final Set<LocalDate> days = new TreeSet<>();
  private final LocalDate own;

  /**
   * The days of a text.
   *
   * @param issue the day on which it was printed; null if unknown, and no day is read
   */
  MentionedDays(String text, LocalDate issue) {
    Matcher mention = DAY.matcher(Fold.fold(text));
    while (issue != null && mention.find()) {
      int month = mention.group(1) == null ? 0 : Integer.parseInt(mention.group(1));
      LocalDate day = nearest(month, Integer.parseInt(mention.group(2)), issue);
      if (day != null) {
        days.add(day);
      }
    }
    this.own = ownDay(issue);
  }

  /** The day of the issue if it is spoken of, else the one before, else null. */
  private LocalDate ownDay(LocalDate issue) {
    if (issue == null) {
      return null;
    }
    if (days.contains(issue)) {
      return issue;
    }
    return days.contains(issue.minusDays(1)) ? issue.minusDays(1) : null;
  }

  private static LocalDate nearest(int month, int day, LocalDate issue) {
    LocalDate nearest = null;
    for (int step = -1; step <= 1; step++) {
      LocalDate middle = month == 0 ? issue.plusMonths(step) : issue.plusYears(step);
      LocalDate read = read(middle, month, day);
      boolean nearer =
          read != null
              && (nearest == null
                  || Math.abs(ChronoUnit.DAYS.between(issue, read))
                      < Math.abs(ChronoUnit.DAYS.between(issue, nearest)));
      nearest = nearer ? read : nearest;
    }
    return nearest;
  }

  private static LocalDate read(LocalDate middle, int month, int day) {
    try {
      return LocalDate.of(middle.getYear(), month == 0 ? middle.getMonthValue() : month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether each text speaks of a day of its own, and one of them not of the other's. */
  boolean tellOtherDayThan(MentionedDays other) {
    return own != null
        && other.own != null
        && !own.equals(other.own)
        && !(days.contains(other.own) && other.days.contains(own));
  }
}
