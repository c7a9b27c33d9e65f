package org.baomai.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CollocationTest {
  /*
   * 8 of the 10 occurrences of a word among 20 words near the term, in 100 words:
   *
   *   8   2  | 10     expected 20·10/100 = 2 and 8; 18 and 72
   *  12  78  | 90
   *
   * G² = 2 (8 ln 4 + 2 ln ¼ + 12 ln ⅔ + 78 ln 13/12) = 2 (11.090355 − 2.772589 − 4.865581 + 6.243331)
   * log ratio = log2 ((8/20) / (2/80)) = log2 16
   */
  @Test
  void attractedWord() {
    Collocation collocation = Collocation.of(8, 10, 20, 100);
    assertThat(collocation.observed()).isEqualTo(8);
    assertThat(collocation.expected()).isCloseTo(2, within(1e-12));
    assertThat(collocation.g2()).isCloseTo(19.391032, within(5e-7));
    assertThat(collocation.logRatio()).isCloseTo(4, within(1e-12));
    assertThat(collocation.isAttracted()).isTrue();
  }

  @Test
  void neutralWordAndWordNeverNear() {
    Collocation even = Collocation.of(2, 10, 20, 100);
    assertThat(even.g2()).isCloseTo(0, within(1e-9));
    assertThat(even.logRatio()).isCloseTo(0, within(1e-12));
    assertThat(even.isAttracted()).isFalse();

    // Only the cells above 0: 2 (10 ln(10/8) + 20 ln(20/18) + 70 ln(70/72))
    Collocation never = Collocation.of(0, 10, 20, 100);
    assertThat(never.g2())
        .isCloseTo(
            2 * (10 * Math.log(1.25) + 20 * Math.log(10 / 9.0) + 70 * Math.log(35 / 36.0)),
            within(1e-9));
    assertThat(never.logRatio()).isCloseTo(-2.321928, within(5e-7)); // log2 ((.5/20) / (10/80))
    assertThat(never.isAttracted()).isFalse();
  }

  /* The word pair of Manning and Schütze in KeynessTest, computed with NLTK. */
  @Test
  void agreesWithThePublishedPair() {
    assertThat(Collocation.of(150, 932, 12_593, 14_307_668).g2())
        .isCloseTo(1291.3191, within(5e-5));
  }

  @Test
  void isSymmetricInWordAndTerm() {
    for (long seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      long words = 100L + random.nextInt(100_000);
      long near = 1L + random.nextInt((int) words / 2);
      long frequency = 1L + random.nextInt((int) words / 2);
      long observed = random.nextInt((int) Math.min(near, frequency) + 1);
      Collocation one = Collocation.of(observed, frequency, near, words);
      Collocation other = Collocation.of(observed, near, frequency, words);
      assertThat(one.g2())
          .as("seed " + seed)
          .isNotNegative()
          .isCloseTo(other.g2(), within(1e-6 * Math.max(1, one.g2())));
      assertThat(one.expected()).as("seed " + seed).isCloseTo(other.expected(), within(1e-6));
      if (observed > 0 && observed < frequency) {
        assertThat(one.isAttracted()).as("seed " + seed).isEqualTo(one.logRatio() > 1e-12);
      }
    }
  }

  @Test
  void refusesInvalidCounts() {
    assertThatThrownBy(() -> Collocation.of(3, 2, 10, 100)).hasMessageContaining("-1");
    assertThatThrownBy(() -> Collocation.of(1, 2, 100, 100))
        .hasMessageContaining("both need words");
  }
}
