package org.baomai.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NgramIndexTest {

  @Test
  void numbersNgramsInTheOrderOfFirstOccurrence() {
    NgramIndex numbers = new NgramIndex(0);
    assertThat(numbers.number(7)).isZero();
    assertThat(numbers.number(0)).isEqualTo(1);
    assertThat(numbers.number(7)).isZero();
    assertThat(numbers.find(0)).isEqualTo(1);
    assertThat(numbers.find(8)).isEqualTo(NgramIndex.NONE);
    assertThat(numbers.size()).isEqualTo(2);
  }

  /** Beside a map that is known to be right, far beyond the size that was expected. */
  @ParameterizedTest
  @CsvSource({"1, 0, 20000", "2, 100, 300", "3, 5000, 5000", "4, 64, 1000000"})
  void agreesWithAMap(long seed, int expected, int range) {
    Random random = new Random(seed);
    NgramIndex numbers = new NgramIndex(expected);
    Map<Long, Integer> map = new HashMap<>();
    for (int step = 0; step < 30000; step++) {
      long ngram = (long) random.nextInt(range) << (random.nextInt(3) * 21);
      if (random.nextBoolean()) {
        int number = map.computeIfAbsent(ngram, unseen -> map.size());
        assertThat(numbers.number(ngram)).as("seed %d, step %d", seed, step).isEqualTo(number);
      } else {
        assertThat(numbers.find(ngram))
            .as("seed %d, step %d", seed, step)
            .isEqualTo(map.getOrDefault(ngram, NgramIndex.NONE));
      }
    }
    assertThat(numbers.size()).isEqualTo(map.size());
  }
}
