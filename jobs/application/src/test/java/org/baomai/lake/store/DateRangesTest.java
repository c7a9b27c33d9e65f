package org.baomai.lake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.baomai.lake.store.DateRanges.Range;
import org.junit.jupiter.api.Test;

class DateRangesTest {
  private static final LocalDate DAY = LocalDate.parse("2031-05-06");

  @Test
  void neighbouringDaysAreOneRange() {
    assertThat(DateRanges.holding(List.of(DAY.plusDays(1), DAY, DAY.plusDays(3), DAY)))
        .isEqualTo(
            new DateRanges(
                List.of(
                    new Range(DAY, DAY.plusDays(1)), new Range(DAY.plusDays(3), DAY.plusDays(3))),
                false));
    assertThat(DateRanges.holding(List.of())).isEqualTo(new DateRanges(List.of(), false));
    assertThat(DateRanges.holding(Arrays.asList((LocalDate) null)))
        .isEqualTo(new DateRanges(List.of(), true));
  }

  @Test
  void ofManyDatesTheNearestArePutTogether() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      TreeSet<LocalDate> dates = new TreeSet<>();
      for (int i = random.nextInt(400); i >= 0; i--) {
        dates.add(DAY.plusDays(random.nextInt(3_000)));
      }
      List<Range> ranges = DateRanges.holding(new ArrayList<>(dates)).ranges();
      assertThat(ranges).as("seed " + seed).hasSizeBetween(1, DateRanges.MAX_RANGES);
      for (LocalDate date : dates) {
        assertThat(ranges)
            .as("seed " + seed)
            .anyMatch(range -> !date.isBefore(range.first()) && !date.isAfter(range.last()));
      }
      for (Range range : ranges) {
        assertThat(dates).as("seed " + seed).contains(range.first(), range.last());
      }
    }
  }
}
