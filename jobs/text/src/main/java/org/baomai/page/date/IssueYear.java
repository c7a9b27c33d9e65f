package org.baomai.page.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.baomai.page.date.YearClue.Form;

/**
 * Infers the year of an issue whose month and day are known from the years in its stories. A year
 * counts only if the text refers to it as the current one. If the year before is equally possible,
 * the result is empty.
 */
final class IssueYear {

  private static final int EARLIEST_YEAR = 1946;

  /** Newspapers report the figures of a period within about this many days after it. */
  private static final int FIGURES_ARE_NEWS = 200;

  /** A day printed with its year is news, not history, up to this many days before the issue. */
  private static final int DAYS_ARE_NEWS = 31;

  /** The last month in which newspapers report the figures of the previous year. */
  private static final int LAST_YEARS_FIGURES = 3;

  private final List<YearClue> clues;
  private final MonthDay day;

  /** How many days after {@link #day} the issue may be. */
  private final int later;

  private final LocalDate floor;

  /**
   * An inferred year.
   *
   * @param year the year
   * @param clue the clue that determined it
   */
  record InferredYear(int year, YearClue clue) {}

  private IssueYear(List<YearClue> clues, MonthDay day, int later) {
    this.clues = clues.stream().filter(clue -> clue.year() >= EARLIEST_YEAR).toList();
    this.day = day;
    this.later = later;
    this.floor = latestKnown(clue -> !clue.is(Form.RULE_FROM));
  }

  /**
   * Infers the year.
   *
   * @param clues the years in the text
   * @param day the month and day
   * @param later how many days after that day the issue may be
   * @return the year, or empty if the clues do not determine it
   */
  static Optional<InferredYear> of(List<YearClue> clues, MonthDay day, int later) {
    IssueYear issue = new IssueYear(clues, day, later);
    return issue
        .current()
        .or(issue::afterPeriodEnd)
        .or(issue::afterDayOfNews)
        .or(issue::afterPastDay)
        .or(issue::fromFigures)
        .or(issue::beforeRule);
  }

  private LocalDate latestKnown(Predicate<YearClue> which) {
    return clues.stream()
        .filter(clue -> clue.known() != null && which.test(clue))
        .map(YearClue::known)
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  /** The year that the text calls current; at the end of a year it also speaks of the next one. */
  private Optional<InferredYear> current() {
    InferredYear inferred = null;
    for (YearClue clue : clues) {
      int year = currentYear(clue);
      inferred =
          year > 0 && (inferred == null || year > inferred.year())
              ? new InferredYear(year, clue)
              : inferred;
    }
    if (inferred == null) {
      return Optional.empty();
    }
    int year = inferred.year();
    boolean yearBefore =
        isYearsEnd()
            && clues.stream()
                .anyMatch(
                    clue ->
                        clue.year() == year - 1
                            && (clue.is(Form.CURRENT) || clue.is(Form.PERIOD_END)));
    return possible(new InferredYear(yearBefore ? year - 1 : year, inferred.clue()));
  }

  /** The current year according to one clue; 0 if the clue does not say. */
  private int currentYear(YearClue clue) {
    int month = day.getMonthValue();
    return switch (clue.form()) {
      case CURRENT -> clue.year();
      case HEADING -> month > LAST_YEARS_FIGURES ? clue.year() : 0;
      case AHEAD -> clue.year() - (isYearsEnd() ? 1 : 0);
      case WILL -> isYearsEnd() ? clue.year() - 1 : month <= LAST_YEARS_FIGURES ? clue.year() : 0;
      default -> 0;
    };
  }

  private boolean isYearsEnd() {
    return day.getMonthValue() >= 11;
  }

  private Optional<InferredYear> afterPeriodEnd() {
    return after(Form.PERIOD_END, 1, FIGURES_ARE_NEWS);
  }

  private Optional<InferredYear> afterDayOfNews() {
    return after(Form.NEWS_DAY, 0, DAYS_ARE_NEWS);
  }

  /** The year after a past day; the same day of the year would be an anniversary. */
  private Optional<InferredYear> afterPastDay() {
    return after(Form.PAST_DAY, 1, DAYS_ARE_NEWS);
  }

  /** The year of the first such day within a range of days after the latest clue of a form. */
  private Optional<InferredYear> after(Form form, int shortest, int longest) {
    YearClue latest = null;
    for (YearClue clue : clues) {
      boolean later = clue.is(form) && (latest == null || clue.known().isAfter(latest.known()));
      latest = later ? clue : latest;
    }
    if (latest == null) {
      return Optional.empty();
    }
    LocalDate known = latest.known();
    for (int year = known.getYear(); year <= known.getYear() + 1; year++) {
      LocalDate issue = in(year).orElse(null);
      long days = issue == null ? -1 - later : ChronoUnit.DAYS.between(known, issue);
      if (days + later >= shortest && days <= longest) {
        return possible(new InferredYear(year, latest));
      }
    }
    return Optional.empty();
  }

  /** Newspapers look back on a year at its end and in the first months of the next one. */
  private Optional<InferredYear> fromFigures() {
    int latest = floor.getYear();
    List<YearClue> whole =
        clues.stream()
            .filter(clue -> clue.year() == latest)
            .filter(clue -> clue.is(Form.FIGURE) || (isYearsEnd() && clue.is(Form.RETROSPECT)))
            .toList();
    if (whole.size() >= 3 && isYearsEnd()) {
      return possible(new InferredYear(latest, whole.get(0)));
    }
    boolean lookingBack = whole.size() >= 2 && day.getMonthValue() <= LAST_YEARS_FIGURES;
    return lookingBack ? possible(new InferredYear(latest + 1, whole.get(0))) : Optional.empty();
  }

  /** Newspapers print a rule within the year before it comes into force. */
  private Optional<InferredYear> beforeRule() {
    for (YearClue clue : clues) {
      if (clue.is(Form.RULE_FROM)) {
        int year = clue.known().getYear();
        boolean sameYear = in(year).map(issue -> issue.isBefore(clue.known())).orElse(false);
        return possible(new InferredYear(sameYear ? year : year - 1, clue));
      }
    }
    return Optional.empty();
  }

  /** The year, unless an event reported as past would be later than the issue. */
  private Optional<InferredYear> possible(InferredYear inferred) {
    return in(inferred.year())
        .filter(issue -> !issue.plusDays(later).isBefore(floor))
        .map(issue -> inferred);
  }

  private Optional<LocalDate> in(int year) {
    try {
      return day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
