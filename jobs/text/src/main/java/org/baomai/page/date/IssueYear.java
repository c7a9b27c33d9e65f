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
 * Tells the year of an issue whose month and day are known, from the years its stories print. A
 * year is taken only where the text speaks of it as its own; a year that may as well be the one
 * before is left open.
 */
final class IssueYear {

  private static final int EARLIEST_YEAR = 1946;

  /** A paper tells a half year's figures within about another half. */
  private static final int FIGURES_ARE_NEWS = 200;

  /** A day printed with its year this long before the issue is news and not history. */
  private static final int DAYS_ARE_NEWS = 31;

  /** Papers print last year's figures in the months up to this. */
  private static final int LAST_YEARS_FIGURES = 3;

  private final List<YearClue> clues;
  private final MonthDay day;

  /** So many days after its day the issue may be. */
  private final int later;

  private final LocalDate floor;

  /**
   * A year and what told it.
   *
   * @param year the year
   * @param clue the clue
   */
  record InferredYear(int year, YearClue clue) {}

  private IssueYear(List<YearClue> clues, MonthDay day, int later) {
    this.clues = clues.stream().filter(clue -> clue.year() >= EARLIEST_YEAR).toList();
    this.day = day;
    this.later = later;
    this.floor = latestKnown(clue -> !clue.is(Form.RULE_FROM));
  }

  /**
   * The year that the clues tell for a month and day, which the issue may follow by some days;
   * empty if they leave it open.
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

  /** The year that the text speaks of as going on; at a year's end it speaks of the next too. */
  private Optional<InferredYear> current() {
    InferredYear told = null;
    for (YearClue clue : clues) {
      int year = ownYear(clue);
      told = year > 0 && (told == null || year > told.year()) ? new InferredYear(year, clue) : told;
    }
    if (told == null) {
      return Optional.empty();
    }
    int year = told.year();
    boolean yearBefore =
        isYearsEnd()
            && clues.stream()
                .anyMatch(
                    clue ->
                        clue.year() == year - 1
                            && (clue.is(Form.CURRENT) || clue.is(Form.PERIOD_END)));
    return possible(new InferredYear(yearBefore ? year - 1 : year, told.clue()));
  }

  /** The issue's year as one clue has it; 0 if it does not tell. */
  private int ownYear(YearClue clue) {
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

  /** The same day of the year, printed with its year, is an anniversary. */
  private Optional<InferredYear> afterPastDay() {
    return after(Form.PAST_DAY, 1, DAYS_ARE_NEWS);
  }

  /** The first such day after the latest that a form tells, within so many days of it. */
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

  /** At a year's end papers look back on it, in the first months on the one before. */
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

  /** A rule is printed in the year before it comes into force. */
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

  /** Nothing that is told as past lies after the issue. */
  private Optional<InferredYear> possible(InferredYear told) {
    return in(told.year())
        .filter(issue -> !issue.plusDays(later).isBefore(floor))
        .map(issue -> told);
  }

  private Optional<LocalDate> in(int year) {
    try {
      return day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
