package org.baomai.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MainRangeTest {
  private static final int ARCHIVES = 300;

  @Test
  void aSingleDateAcrossALongGapIsFar() {
    Map<LocalDate, Long> pages = monthly(2023, 12, 1);
    pages.put(LocalDate.parse("1923-07-08"), 1L);
    pages.put(LocalDate.parse("2103-07-08"), 1L);

    MainRange range = MainRange.of(pages);

    assertThat(range.first()).isEqualTo("2023-01-01");
    assertThat(range.last()).isEqualTo("2023-12-01");
    assertThat(range.contains(LocalDate.parse("2023-12-01"))).isTrue();
    assertThat(range.contains(LocalDate.parse("2023-12-02"))).isFalse();
    assertThat(range.contains(LocalDate.parse("1923-07-08"))).isFalse();
  }

  @Test
  void aGapOfTwoYearsSeparatesAndOneDayLessDoesNot() {
    Map<LocalDate, Long> pages = daily("2020-01-01", 20, 4);
    LocalDate last = LocalDate.parse("2020-01-20");
    pages.put(last.plusDays(730), 1L);
    assertThat(MainRange.of(pages).last()).isEqualTo(last.plusDays(730));

    pages.remove(last.plusDays(730));
    pages.put(last.plusDays(731), 1L);
    assertThat(MainRange.of(pages).last()).isEqualTo(last);
  }

  @Test
  void aFewDatesAreSmallBesideManyOnly() {
    Map<LocalDate, Long> pages = daily("2020-01-01", 100, 4);
    pages.putAll(daily("1990-01-01", 2, 4));
    assertThat(MainRange.of(pages).first()).isEqualTo("2020-01-01");

    pages.putAll(daily("1990-01-01", 3, 2));
    assertThat(MainRange.of(pages).first()).as("three of a hundred dates").isEqualTo("1990-01-01");

    pages.putAll(daily("1990-01-01", 2, 5));
    pages.remove(LocalDate.parse("1990-01-03"));
    assertThat(MainRange.of(pages).first()).as("10 of 400 pages").isEqualTo("1990-01-01");
  }

  @Test
  void anIrregularPaperHasLongerGaps() {
    Map<LocalDate, Long> yearly = new TreeMap<>();
    for (int year = 2000; year < 2010; year++) {
      yearly.put(LocalDate.of(year, 6, 1), 1L);
    }
    yearly.put(LocalDate.parse("2017-06-01"), 1L);
    assertThat(MainRange.of(yearly).last()).as("gap of 8 years").isEqualTo("2017-06-01");
    yearly.put(LocalDate.parse("1923-06-01"), 1L);
    assertThat(MainRange.of(yearly).first()).as("gap of 77 years").isEqualTo("2000-06-01");
  }

  @Test
  void fewDatesDoNotTellWhatIsUsual() {
    Map<LocalDate, Long> pages = monthly(2023, 7, 10);
    LocalDate far = LocalDate.parse("1923-07-08");
    pages.put(far, 1L);
    assertThat(MainRange.of(pages).contains(far)).isTrue();
    assertThat(MainRange.of(Map.of()).contains(far)).isTrue();
  }

  /** Two runs of issues with a gap of months to decades between them are one archive. */
  @Test
  void anArchiveOfSeveralRunsOfIssuesHasNoFarDate() {
    Random random = seeded();
    for (int archive = 0; archive < ARCHIVES; archive++) {
      Map<LocalDate, Long> pages = new TreeMap<>();
      LocalDate start = LocalDate.of(1900 + random.nextInt(50), 1, 1);
      for (int run = 0; run < 2 + random.nextInt(3); run++) {
        int issues = 60 + random.nextInt(600);
        for (int issue = 0; issue < issues; issue++) {
          pages.put(start, 1L + random.nextInt(16));
          start = start.plusDays(1 + random.nextInt(7));
        }
        start = start.plusMonths(1 + random.nextInt(500));
      }
      if (smallestRun(pages) > MainRange.SMALL_SHARE * pages.size()) {
        MainRange range = MainRange.of(pages);
        assertThat(pages.keySet()).as("%s", pages).allMatch(range::contains);
      }
    }
  }

  /** Wherever one wrong year leads, the range is that of the archive without the page. */
  @Test
  void aWrongYearDoesNotChangeTheRange() {
    Random random = seeded();
    for (int archive = 0; archive < ARCHIVES; archive++) {
      Map<LocalDate, Long> pages =
          daily("20" + (10 + random.nextInt(15)) + "-03-01", 8 + random.nextInt(900), 4);
      List<LocalDate> dates = new ArrayList<>(pages.keySet());
      MainRange without = MainRange.of(pages);
      for (int years : new int[] {-100, -10, 10, 80}) {
        pages.put(dates.get(random.nextInt(dates.size())).plusYears(years), 1L);
      }
      MainRange with = MainRange.of(pages);
      assertThat(dates).allMatch(without::contains);
      assertThat(with)
          .isEqualTo(new MainRange(dates.get(0), dates.get(dates.size() - 1)))
          .isEqualTo(without);
    }
  }

  /** Number of dates of the shortest run between gaps of more than two years. */
  private static int smallestRun(Map<LocalDate, Long> pages) {
    int smallest = Integer.MAX_VALUE;
    int dates = 0;
    LocalDate before = null;
    for (LocalDate date : pages.keySet()) {
      if (before != null && before.plusDays(MainRange.GAP_DAYS).isBefore(date)) {
        smallest = Math.min(smallest, dates);
        dates = 0;
      }
      dates++;
      before = date;
    }
    return Math.min(smallest, dates);
  }

  private static Random seeded() {
    long seed = System.nanoTime();
    System.out.println("MainRangeTest: seed " + seed);
    return new Random(seed);
  }

  private static Map<LocalDate, Long> monthly(int year, int months, long pages) {
    Map<LocalDate, Long> all = new TreeMap<>();
    for (int month = 1; month <= months; month++) {
      all.put(LocalDate.of(year, month, 1), pages);
    }
    return all;
  }

  private static Map<LocalDate, Long> daily(String first, int days, long pages) {
    Map<LocalDate, Long> all = new TreeMap<>();
    for (int day = 0; day < days; day++) {
      all.put(LocalDate.parse(first).plusDays(day), pages);
    }
    return all;
  }
}
