package org.baomai.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DispersionTest {
  @Test
  void matchesTheExampleOfGries() {
    // Gries 2008: parts of 18, 20, 20, 20, 22 %, counts 1 to 5: DP = 0.18; over 1 − 0.18
    double deviation = measure(new long[] {1, 2, 3, 4, 5}, new long[] {9, 10, 10, 10, 11});

    assertThat(deviation).isCloseTo(0.18 / 0.82, within(1e-12));
  }

  @Test
  void isZeroIfEvenAndOneInTheSmallestPart() {
    assertThat(measure(new long[] {2, 4}, new long[] {10, 20})).isCloseTo(0, within(1e-12));
    assertThat(measure(new long[] {7, 0, 0}, new long[] {10, 20, 0})).isCloseTo(1, within(1e-12));
  }

  @Test
  void isUndefinedWithoutCountsOrParts() {
    assertThat(measure(new long[] {0, 0}, new long[] {10, 20})).isNaN();
    assertThat(measure(new long[] {3}, new long[] {10})).isNaN();
    assertThatThrownBy(() -> measure(new long[] {3, 1}, new long[] {10, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("part 1");
  }

  private static double measure(long[] counts, long[] sizes) {
    return Dispersion.normalisedDeviationOfProportions(counts, sizes);
  }
}
