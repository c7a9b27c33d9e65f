package org.baomai.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GranularityTest {
  @ParameterizedTest
  @CsvSource({
    "DAY, 2024-02-28, 2024-02-28, 2024-02-29",
    "WEEK, 2025-01-01, 2024-12-30, 2025-01-06", // a Wednesday whose week begins in the previous
    // year
    "WEEK, 2024-12-30, 2024-12-30, 2025-01-06", // a Monday
    "WEEK, 2024-12-29, 2024-12-23, 2024-12-30", // a Sunday
    "MONTH, 2024-12-31, 2024-12-01, 2025-01-01",
    "QUARTER, 2024-03-31, 2024-01-01, 2024-04-01",
    "QUARTER, 2024-11-05, 2024-10-01, 2025-01-01",
    "YEAR, 2024-02-29, 2024-01-01, 2025-01-01",
  })
  void findsThePeriodOfADateAndTheNext(
      Granularity granularity, LocalDate date, LocalDate start, LocalDate next) {
    assertThat(granularity.periodOf(date)).isEqualTo(start);
    assertThat(granularity.next(start)).isEqualTo(next);
    assertThat(granularity.next(date)).isEqualTo(next);
  }

  @ParameterizedTest
  @EnumSource(Granularity.class)
  void periodsPartitionTheDays(Granularity granularity) {
    LocalDate first = LocalDate.of(2019, 11, 13);
    LocalDate last = LocalDate.of(2024, 3, 2);
    List<LocalDate> periods = granularity.periods(first, last);

    assertThat(periods).isSorted().doesNotHaveDuplicates();
    assertThat(periods.get(0)).isEqualTo(granularity.periodOf(first));
    assertThat(periods.get(periods.size() - 1)).isEqualTo(granularity.periodOf(last));
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      LocalDate start = granularity.periodOf(day);
      assertThat(periods).contains(start);
      assertThat(start).isBeforeOrEqualTo(day);
      assertThat(granularity.next(start)).isAfter(day);
    }
    double perYear = periods.size() / ((last.toEpochDay() - first.toEpochDay()) / 365.2425);
    assertThat(perYear / granularity.periodsPerYear()).isBetween(0.99, 1.4);
  }

  @Test
  void weeksFollowIso8601() {
    for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
      LocalDate start = Granularity.WEEK.periodOf(day);
      assertThat(start.get(WeekFields.ISO.weekOfWeekBasedYear()))
          .isEqualTo(day.get(WeekFields.ISO.weekOfWeekBasedYear()));
      assertThat(start.getDayOfWeek().getValue()).isEqualTo(1);
    }
  }

  @Test
  void findsGranularitiesByLabel() {
    for (Granularity granularity : Granularity.values()) {
      assertThat(Granularity.of(granularity.label())).isEqualTo(granularity);
    }
    assertThatThrownBy(() -> Granularity.of("decade"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("day, week, month, quarter, year");
    assertThat(Direction.UNDECIDED.label()).isEqualTo("undecided");
  }

  @Test
  void refusesARangeThatEndsBeforeItBegins() {
    LocalDate date = LocalDate.of(2024, 5, 1);
    assertThat(Granularity.MONTH.periods(date, date)).containsExactly(date);
    assertThatThrownBy(() -> Granularity.MONTH.periods(date, date.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
