package org.baomai.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A span of days: from the first one on.
        "2024-01-01|2024-01-08|8|2024-01-01 2024-01-02 2024-01-03 2024-01-04 2024-01-05 2024-01-06"
            + " 2024-01-07 2024-01-08",
        "2024-01-01|2024-02-05|8|2024-01-01 2024-01-08 2024-01-15 2024-01-22 2024-01-29 2024-02-05",
        // Months: firsts only, on multiples of the step from January.
        "2024-01-15|2024-04-01|8|2024-02 2024-03 2024-04",
        "2023-02-01|2024-12-01|8|2023-04 2023-07 2023-10 2024-01 2024-04 2024-07 2024-10",
        // Years are called by their number.
        "2015-03-01|2022-03-01|8|2016 2017 2018 2019 2020 2021 2022",
        "1912-01-01|1949-01-01|8|1915 1920 1925 1930 1935 1940 1945",
        "2024-05-07|2024-05-07|8|2024-05-07"
      })
  void dates(LocalDate first, LocalDate last, int most, String expected) {
    List<LocalDate> ticks = TimeTicks.between(first, last, most);
    assertThat(ticks.stream().map(day -> TimeTicks.label(day, ticks)))
        .containsExactly(expected.split(" ", -1));
  }

  @RepeatedTest(50)
  void dateTicksAreFewOrderedAndWithinTheSpan() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    LocalDate first = LocalDate.of(1872, 1, 1).plusDays(random.nextInt(50_000));
    LocalDate last = first.plusDays(random.nextInt(1 << random.nextInt(1, 17)));
    List<LocalDate> ticks = TimeTicks.between(first, last, 8);
    assertThat(ticks).as("seed %d", seed).hasSizeBetween(1, 9).isSorted().doesNotHaveDuplicates();
    assertThat(ticks.get(0)).as("seed %d", seed).isAfterOrEqualTo(first);
    assertThat(ticks.get(ticks.size() - 1)).as("seed %d", seed).isBeforeOrEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7400|0 2000 4000 6000 8000", "10|0 2 4 6 8 10", "0.03|0 0.01 0.02 0.03",
        "1|0 0.2 0.4 0.6 0.8 1", "0|0 0.2 0.4 0.6 0.8 1", "65|0 20 40 60 80"
      })
  void values(double highest, String expected) {
    assertThat(ValueTicks.upTo(highest).stream().map(ValueTicks::label))
        .containsExactly(expected.split(" ", -1));
  }
}
