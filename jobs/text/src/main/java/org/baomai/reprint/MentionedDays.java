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
 * The dates that a text mentions in digits, such as 8日 or 7月8日, each resolved to the date nearest
 * to the issue date.
 *
 * <p>News mentions the day of its event. Two texts with different event days report different
 * events, however similar their words are, for example visits, daily figures or promotions.
 */
final class MentionedDays {
  private static final Pattern DAY = Pattern.compile("(?:(\\d{1,2})月)?(\\d{1,2})[日号]");

  private final Set<LocalDate> days = new TreeSet<>();
  private final LocalDate eventDay;

  /**
   * Finds the dates in a text.
   *
   * @param text the text
   * @param issue the issue date; null if unkneventDay: then no dates are found
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
    this.eventDay = eventDayOf(issue);
  }

  /**
   * The day of the event: the issue date if it is mentioned, else the day before if that is, else
   * null.
   */
  private LocalDate eventDayOf(LocalDate issue) {
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

  /**
   * Whether both texts have an event day, the two days differ, and the texts do not both mention
   * the day of the other.
   */
  boolean haveOtherEventDayThan(MentionedDays other) {
    return eventDay != null
        && other.eventDay != null
        && !eventDay.equals(other.eventDay)
        && !(days.contains(other.eventDay) && other.days.contains(eventDay));
  }
}
