package org.baomai.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExposureTest {
  private static final List<Exposure.Day> DAYS =
      List.of(
          day("晨报", "2031-01-05", "2031-01-05", 10),
          day("晚报", "2031-01-20", "2031-01-20", 5),
          day("晨报", "2031-03-01", "2031-03-01", 7),
          day("晨报", "2031-03-30", "2031-04-02", 100),
          day("晨报", "2031-04-03", "2031-04-03", 9));

  @Test
  void leavesOutTheOpenPeriodAndRangesOverTwoPeriods() {
    Exposure exposure = Exposure.of(DAYS);
    assertThat(exposure.scopes()).containsExactly("all", "晚报", "晨报");
    Exposure.Periods months = exposure.of("all").get(Granularity.MONTH);
    assertThat(months.starts()).hasSize(3);
    assertThat(months.stories()).containsExactly(15, 0, 7);
    assertThat(months.seen()).isEqualTo(2);
    assertThat(exposure.closedUntil(Granularity.MONTH)).isEqualTo("2031-03-31");
    assertThat(exposure.of("晨报").get(Granularity.MONTH).stories()).containsExactly(10, 0, 7);
  }

  @Test
  void rangeReachesFromTheFirstToTheLastPeriodWithAStory() {
    Exposure exposure =
        Exposure.of(
            List.of(
                day("晨报", "2030-01-05", "2030-01-05", 0),
                day("晨报", "2031-01-05", "2031-01-05", 3),
                day("晨报", "2031-03-05", "2031-03-05", 4),
                day("晨报", "2031-06-05", "2031-06-05", 0),
                day("晨报", "2031-08-05", "2031-08-05", 9)));
    Exposure.Periods months = exposure.of("all").get(Granularity.MONTH);
    assertThat(months.stories()).containsExactly(3, 0, 4);
    assertThat(exposure.closedFrom(Granularity.MONTH)).isEqualTo("2031-01-01");
    assertThat(exposure.closedUntil(Granularity.MONTH)).isEqualTo("2031-03-31");
    assertThat(exposure.closedFrom(Granularity.YEAR)).as("no closed year with a story").isNull();
  }

  @Test
  void unknownIsNoScopeBesideOneNewspaper() {
    List<Exposure.Day> days = new java.util.ArrayList<>(DAYS);
    days.add(day("unknown", "2031-02-01", "2031-02-01", 3));
    assertThat(Exposure.of(days).scopes()).containsExactly("all", "unknown", "晚报", "晨报");
    days.removeIf(day -> day.newspaper().equals("晚报"));
    assertThat(Exposure.of(days).scopes()).containsExactly("all");
    assertThat(Exposure.of(days).of("all").get(Granularity.MONTH).stories())
        .containsExactly(10, 3, 7);
  }

  @Test
  void userDefinedScopeCombinesNewspapers() {
    Exposure exposure = Exposure.of("要闻", DAYS);
    assertThat(exposure.scopes()).containsExactly("要闻");
    assertThat(exposure.of("要闻").get(Granularity.MONTH).stories()).containsExactly(15, 0, 7);
    assertThat(exposure.closedUntil(Granularity.MONTH)).isEqualTo("2031-03-31");
    assertThat(exposure.covers("要闻", "晚报")).isTrue();
    assertThat(Exposure.of(DAYS).covers("晨报", "晚报")).isFalse();
  }

  private static Exposure.Day day(String newspaper, String earliest, String latest, long stories) {
    return new Exposure.Day(
        newspaper, LocalDate.parse(earliest), LocalDate.parse(latest), stories, 100 * stories);
  }
}
