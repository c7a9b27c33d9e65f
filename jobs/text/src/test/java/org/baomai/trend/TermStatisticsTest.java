package org.baomai.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the statistics of one term on constructed counts. */
class TermStatisticsTest {
  private static final LocalDate NEW_YEAR = LocalDate.parse("2031-01-01");

  /**
   * Ten months with one issue of 10 stories and 1,000 words each, and one day of the open month.
   */
  private static final Exposure TEN_MONTHS = exposure(11);

  @Test
  void sumsTheClosedMonths() {
    TermStatistics life =
        TermStatistics.of(
            List.of(day("晨报", 0, 3, 2), day("晨报", 2, 5, 4), day("晨报", 10, 90, 9)),
            TEN_MONTHS,
            List.of(Granularity.MONTH),
            1);

    assertThat(life.tests()).hasSize(1);
    TermStatistics.Test test = life.tests().get(0);
    assertThat(test.scope()).isEqualTo("all");
    assertThat(test.rangeStart()).isEqualTo("2031-01-01");
    assertThat(test.rangeEnd()).isEqualTo("2031-10-31"); // November is open
    assertThat(test.firstSeen()).isEqualTo("2031-01-01");
    assertThat(test.lastSeen()).isEqualTo("2031-03-01");
    assertThat(test.tf()).isEqualTo(8);
    assertThat(test.df()).isEqualTo(6);
    assertThat(test.perMillion()).isCloseTo(8 / 10_000.0 * 1e6, within(1e-9));
    assertThat(test.result().periodsSeen()).isEqualTo(10);
    assertThat(test.result().periodsMissing()).isZero();
  }

  @Test
  void leavesOutTermsInTooFewStories() {
    List<TermStatistics.Day> days = List.of(day("晨报", 0, 5, 2), day("晨报", 10, 50, 9));

    assertThat(TermStatistics.of(days, TEN_MONTHS, List.of(Granularity.MONTH), 2).tests())
        .hasSize(1);
    TermStatistics seldom = TermStatistics.of(days, TEN_MONTHS, List.of(Granularity.MONTH), 3);
    assertThat(seldom.tests()).isEmpty();
    assertThat(seldom.bursts()).isEmpty();
    assertThat(seldom.keyness()).isEmpty();
  }

  @Test
  void burstsHaveTheDatesOfTheirMonths() {
    List<TermStatistics.Day> days = new ArrayList<>();
    for (int month = 0; month < 10; month++) {
      days.add(day("晨报", month, 1, month == 4 || month == 5 ? 9 : 1));
    }
    List<TermStatistics.TermBurst> bursts =
        TermStatistics.of(days, TEN_MONTHS, List.of(Granularity.MONTH), 1).bursts();

    assertThat(bursts).isNotEmpty();
    assertThat(bursts.get(0).start()).isEqualTo("2031-05-01");
    assertThat(bursts.get(0).end()).isEqualTo("2031-06-30");
    assertThat(bursts.get(0).level()).isEqualTo(1);
  }

  @Test
  void comparesEachYearWithTheOthers() {
    // Two closed years of 12,000 words each: 2031 has the term 30 times, 2032 10 times.
    List<TermStatistics.Day> days = List.of(day("晨报", 0, 30, 3), day("晨报", 12, 10, 3));
    List<TermStatistics.Key> keys =
        TermStatistics.of(days, exposure(25), List.of(Granularity.MONTH, Granularity.YEAR), 1)
            .keyness();

    assertThat(keys)
        .extracting(TermStatistics.Key::target)
        .containsExactly("all:2031", "all:2032"); // from months only, not repeated for years
    TermStatistics.Key first = keys.get(0);
    assertThat(first.reference()).isEqualTo("all:other years");
    assertThat(first.targetTf()).isEqualTo(30);
    assertThat(first.referenceTf()).isEqualTo(10);
    assertThat(first.keyness().logRatio()).isCloseTo(Math.log(3) / Math.log(2), within(1e-12));
    // 20 are expected in each: 2 (30 ln 1.5 + 10 ln 0.5)
    assertThat(first.keyness().g2())
        .isCloseTo(2 * (30 * Math.log(1.5) + 10 * Math.log(0.5)), within(1e-9));
    assertThat(first.dispersion())
        .isCloseTo(1, within(1e-12)); // all occurrences in one month of twelve
  }

  @Test
  void eachNewspaperIsAScope() {
    List<Exposure.Day> offered = new ArrayList<>();
    for (int month = 0; month < 11; month++) {
      offered.add(offered("晨报", month));
      offered.add(offered("晚报", month));
    }
    TermStatistics life =
        TermStatistics.of(
            List.of(day("晨报", 1, 4, 2), day("晚报", 3, 2, 1)),
            Exposure.of(offered),
            List.of(Granularity.MONTH),
            1);

    assertThat(life.tests())
        .extracting(test -> test.scope() + " " + test.df() + " of " + test.tf())
        .containsExactly("all 3 of 6", "晚报 1 of 2", "晨报 2 of 4");
  }

  @Test
  void dateRangeOverTwoMonthsCountsOnlyInTheYear() {
    TermStatistics.Day over =
        new TermStatistics.Day(
            "晨报", LocalDate.parse("2031-01-30"), LocalDate.parse("2031-02-02"), 7, 2);
    TermStatistics life =
        TermStatistics.of(
            List.of(over, day("晨报", 4, 1, 1)),
            exposure(25),
            List.of(Granularity.MONTH, Granularity.YEAR),
            1);

    assertThat(life.tests())
        .extracting(test -> test.granularity() + " " + test.tf() + " from " + test.firstSeen())
        .containsExactly("MONTH 1 from 2031-05-01", "YEAR 8 from 2031-01-30");
  }

  @Test
  void dailySeriesOverYearsIsTested() {
    List<Exposure.Day> offered = new ArrayList<>();
    List<TermStatistics.Day> days = new ArrayList<>();
    for (int day = 0; day <= 600; day++) {
      LocalDate date = NEW_YEAR.plusDays(day);
      offered.add(new Exposure.Day("晨报", date, date, 10, 1_000));
      days.add(new TermStatistics.Day("晨报", date, date, 1, 1));
    }
    TermStatistics life =
        TermStatistics.of(
            days, Exposure.of(offered), List.of(Granularity.DAY, Granularity.WEEK), 1);

    assertThat(life.tests()).hasSize(2);
    TermStatistics.Test byDay = life.tests().get(0);
    assertThat(byDay.granularity()).isEqualTo(Granularity.DAY);
    assertThat(byDay.df()).isEqualTo(600);
    assertThat(byDay.result().undecidedBecause()).isNull();
    assertThat(byDay.result().periodsSeen()).isEqualTo(600);
    assertThat(life.tests().get(1).result().undecidedBecause()).isNull();
  }

  private static Exposure exposure(int months) {
    List<Exposure.Day> days = new ArrayList<>();
    for (int month = 0; month < months; month++) {
      days.add(offered("晨报", month));
    }
    return Exposure.of(days);
  }

  private static Exposure.Day offered(String newspaper, int month) {
    LocalDate date = NEW_YEAR.plusMonths(month);
    return new Exposure.Day(newspaper, date, date, 10, 1_000);
  }

  private static TermStatistics.Day day(String newspaper, int month, long tf, long df) {
    LocalDate date = NEW_YEAR.plusMonths(month);
    return new TermStatistics.Day(newspaper, date, date, tf, df);
  }
}
