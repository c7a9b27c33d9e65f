package org.baomai.page.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.baomai.page.DateBasis;
import org.baomai.page.DateReading;
import org.baomai.page.date.DateMention.Kind;
import org.baomai.page.date.YearClue.Form;

/**
 * Infers the issue date from the dates in the stories: a newspaper reports events of the day before
 * or of the same day, and no event that it reports as past is later than the issue. First the day
 * of the year is inferred, then the year.
 */
final class DateInference {

  /** The greatest number of days between the latest reported event and the issue. */
  private static final int LATEST_AFTER_EVENT = 3;

  /** A day without a month is at most this many days after the page's other days. */
  private static final int NEAR = 12;

  /** A day without a year belongs to a past year printed less than this many characters before. */
  private static final int SAME_SENTENCE = 60;

  /** An arbitrary leap year, in which days are compared before the year is known. */
  private static final int SOME_YEAR = 2000;

  private record Event(LocalDate day, DateMention mention) {}

  private final List<DateMention> days;

  /** Past years by their offset. */
  private final NavigableMap<Integer, YearClue> past = new TreeMap<>();

  private final int year;
  private final YearClue clue;

  private DateInference(List<DateMention> days, List<YearClue> years, int year, YearClue clue) {
    this.days = days;
    years.stream()
        .filter(named -> named.is(Form.PAST_DAY) || named.is(Form.PAST))
        .forEach(named -> past.put(named.offset(), named));
    this.year = year;
    this.clue = clue;
  }

  /** Infers the issue date from date mentions; unknown if they do not determine day and year. */
  static DateReading infer(DateMentions mentions) {
    List<DateMention> days = mentions.days();
    List<YearClue> years = mentions.years();
    Event day = new DateInference(days, years, SOME_YEAR, null).event();
    if (day == null) {
      return fromDaysWithYears(days, years);
    }
    Optional<IssueYear.InferredYear> inferred =
        IssueYear.of(years, MonthDay.from(day.day()), laterThan(day));
    if (inferred.isEmpty()) {
      return DateReading.unknown("no folio date; the stories do not tell the year");
    }
    int inJanuary = day.day().getYear() - SOME_YEAR;
    return new DateInference(days, years, inferred.get().year() - inJanuary, inferred.get().clue())
        .reading();
  }

  /** How many days after a day the issue may be. */
  private static int laterThan(Event day) {
    return switch (day.mention().kind()) {
      case TODAY -> 0;
      case YESTERDAY -> 1;
      default -> NEAR;
    };
  }

  /** Infers the date if all days have years: from the latest, if its year is the current one. */
  private static DateReading fromDaysWithYears(List<DateMention> days, List<YearClue> years) {
    DateMention latest = null;
    for (DateMention mention : days) {
      boolean full = mention.kind() == Kind.PAST && mention.year() > 0;
      latest = full && (latest == null || order(mention) > order(latest)) ? mention : latest;
    }
    if (latest == null) {
      return DateReading.unknown("no folio date; the stories name no day");
    }
    int year = latest.year();
    return years.stream()
        .filter(clue -> clue.year() == year && (clue.is(Form.CURRENT) || clue.is(Form.NEWS_DAY)))
        .findFirst()
        .map(clue -> new DateInference(days, years, year, clue).reading())
        .orElse(DateReading.unknown("no folio date; the stories do not tell the year"));
  }

  private static int order(DateMention mention) {
    return (mention.year() * 100 + mention.month()) * 100 + mention.day();
  }

  private DateReading reading() {
    Event event = event();
    if (event == null) {
      return DateReading.unknown("no folio date; the stories name no day");
    }
    return switch (event.mention().kind()) {
      case TODAY -> between(event.day(), event.day().plusDays(1), event, "today");
      case YESTERDAY ->
          between(event.day().plusDays(1), event.day().plusDays(1), event, "yesterday");
      default -> {
        Event last = latestDayOnly(event, Kind.PAST);
        yield between(last.day(), last.day().plusDays(LATEST_AFTER_EVENT), last, "latest event");
      }
    };
  }

  /** The most informative event: called today, otherwise yesterday, otherwise the latest. */
  private Event event() {
    Event past = latest(Kind.PAST);
    for (Kind kind : List.of(Kind.TODAY, Kind.YESTERDAY)) {
      Event event = latest(kind);
      if (event == null && past != null) {
        Event dayOnly = latestDayOnly(past, kind);
        event = dayOnly.equals(past) ? null : dayOnly;
      }
      if (event != null) {
        return event;
      }
    }
    return past;
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
        how + " " + event.mention().evidence() + "; year " + clue.evidence() + because;
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
   * Days of a kind that have a month, in the page's year; on a January page, December is last
   * year's.
   */
  private List<Event> dated(Kind kind) {
    boolean newYear = isNewYear();
    List<Event> events = new ArrayList<>();
    for (DateMention mention : days) {
      boolean own = mention.year() == 0 ? !isOfEarlierYear(mention) : mention.year() == year;
      if (mention.kind() == kind && mention.month() > 0 && own) {
        boolean lastYear =
            newYear && mention.month() == 12 && mention.year() == 0 && kind != Kind.FUTURE;
        day(year - (lastYear ? 1 : 0), mention.month(), mention.day())
            .ifPresent(day -> events.add(new Event(day, mention)));
      }
    }
    return events;
  }

  /** Whether a day belongs to a past year named just before it: 2018年…，7月10日…. */
  private boolean isOfEarlierYear(DateMention mention) {
    Map.Entry<Integer, YearClue> before = past.lowerEntry(mention.offset());
    return mention.kind() == Kind.PAST
        && before != null
        && mention.offset() - before.getKey() < SAME_SENTENCE
        && (year == SOME_YEAR || before.getValue().year() < year);
  }

  /** Whether the page mentions days of January and December and of no other month. */
  private boolean isNewYear() {
    int months = 0;
    for (DateMention mention : days) {
      boolean event = mention.kind() != Kind.FUTURE && mention.kind() != Kind.IRRELEVANT;
      if (event && mention.year() == 0 && mention.month() > 0) {
        months |= 1 << mention.month();
      }
    }
    return months == (1 << 1 | 1 << 12);
  }

  /** The latest day without a month after an event (25日上午), or the event itself. */
  private Event latestDayOnly(Event event, Kind kind) {
    Event latest = event;
    for (DateMention mention : days) {
      if (mention.kind() == kind && mention.month() == 0 && mention.day() > 0) {
        LocalDate near = nearest(event.day(), mention.day());
        boolean later = near != null && near.isAfter(latest.day());
        boolean same = near != null && kind != Kind.PAST && near.equals(latest.day());
        if (same || (later && ChronoUnit.DAYS.between(event.day(), near) <= NEAR)) {
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
