package org.baomai.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baomai.page.DateMention.Kind;

/**
 * Infers the issue date from the dates in the stories: a paper prints yesterday's events, or
 * today's, and nothing that it reports as past lies after it.
 */
final class DateInference {

  /** How long after the latest event it tells a page may have been printed. */
  private static final int LATEST_AFTER_EVENT = 3;

  /** A day without a month is one near the page's other days. */
  private static final int NEAR = 12;

  private static final int EARLIEST_YEAR = 1946;

  private record Event(LocalDate day, DateMention mention) {}

  private final List<DateMention> mentions;
  private final DateMention year;

  private DateInference(List<DateMention> mentions, DateMention year) {
    this.mentions = mentions;
    this.year = year;
  }

  /** The issue date that the mentions allow; unknown if they name no year or no day. */
  static DateReading infer(List<DateMention> mentions) {
    DateMention year = latestYear(mentions);
    if (year == null) {
      return DateReading.unknown("no folio date; the stories name no year");
    }
    return new DateInference(mentions, year).reading();
  }

  /** The latest year named; null if the page names but one year, once, and as long past. */
  private static DateMention latestYear(List<DateMention> mentions) {
    DateMention latest = null;
    boolean own = false;
    int times = 0;
    for (DateMention mention : mentions) {
      boolean year = mention.kind() == Kind.YEAR || mention.kind() == Kind.PAST_YEAR;
      if (year && mention.year() >= EARLIEST_YEAR) {
        own |= mention.kind() == Kind.YEAR;
        times =
            latest == null || mention.year() > latest.year()
                ? 1
                : times + (mention.year() == latest.year() ? 1 : 0);
        latest = latest == null || mention.year() > latest.year() ? mention : latest;
      }
    }
    return own || times > 1 ? latest : null;
  }

  private DateReading reading() {
    Event today = latest(Kind.TODAY);
    if (today != null) {
      return between(today.day(), today.day().plusDays(1), today, "today");
    }
    Event yesterday = latest(Kind.YESTERDAY);
    if (yesterday != null) {
      return between(
          yesterday.day().plusDays(1), yesterday.day().plusDays(1), yesterday, "yesterday");
    }
    Event event = latest(Kind.PAST);
    if (event == null) {
      return DateReading.unknown("no folio date; the stories name no day");
    }
    Event last = latestDayOnly(event);
    return between(last.day(), last.day().plusDays(LATEST_AFTER_EVENT), last, "latest event");
  }

  private DateReading between(LocalDate earliest, LocalDate latest, Event event, String how) {
    LocalDate bound = latest;
    String because = "";
    for (Event future : dated(Kind.FUTURE)) {
      boolean tighter = future.day().isAfter(earliest) && !future.day().isAfter(bound);
      if (tighter) {
        bound = future.day().minusDays(1);
        because = "; before " + future.mention().evidence();
      }
    }
    String evidence =
        how + " " + event.mention().evidence() + "; year " + year.evidence() + because;
    return new DateReading(DateBasis.INFERRED, earliest, bound, evidence);
  }

  private Event latest(Kind kind) {
    Event latest = null;
    for (Event event : dated(kind)) {
      if (latest == null || event.day().isAfter(latest.day())) {
        latest = event;
      }
    }
    return latest;
  }

  /**
   * Days of a kind with month, in the page's year; December is last year's on a page of January.
   */
  private List<Event> dated(Kind kind) {
    boolean newYear = hasMonth(1) && hasMonth(12);
    List<Event> events = new ArrayList<>();
    for (DateMention mention : mentions) {
      boolean own = mention.year() == 0 || mention.year() == year.year();
      if (mention.kind() == kind && mention.month() > 0 && own) {
        boolean lastYear =
            newYear && mention.month() == 12 && mention.year() == 0 && kind != Kind.FUTURE;
        day(year.year() - (lastYear ? 1 : 0), mention.month(), mention.day())
            .ifPresent(day -> events.add(new Event(day, mention)));
      }
    }
    return events;
  }

  private boolean hasMonth(int month) {
    return mentions.stream()
        .anyMatch(m -> m.month() == month && m.kind() == Kind.PAST && m.year() == 0);
  }

  /** A later day than the event that is printed without its month: 25日上午. */
  private Event latestDayOnly(Event event) {
    Event latest = event;
    for (DateMention mention : mentions) {
      if (mention.kind() == Kind.PAST && mention.month() == 0 && mention.day() > 0) {
        LocalDate near = nearest(event.day(), mention.day());
        boolean later = near != null && near.isAfter(latest.day());
        if (later && ChronoUnit.DAYS.between(event.day(), near) <= NEAR) {
          latest = new Event(near, mention);
        }
      }
    }
    return latest;
  }

  private static LocalDate nearest(LocalDate to, int dayOfMonth) {
    LocalDate nearest = null;
    for (int months = -1; months <= 1; months++) {
      LocalDate month = to.plusMonths(months);
      LocalDate candidate = day(month.getYear(), month.getMonthValue(), dayOfMonth).orElse(null);
      boolean nearer =
          candidate != null
              && (nearest == null
                  || Math.abs(ChronoUnit.DAYS.between(to, candidate))
                      < Math.abs(ChronoUnit.DAYS.between(to, nearest)));
      nearest = nearer ? candidate : nearest;
    }
    return nearest;
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
