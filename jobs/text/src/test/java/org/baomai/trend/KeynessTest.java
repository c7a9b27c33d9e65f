package org.baomai.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeynessTest {
  @ParameterizedTest
  @CsvSource({
    "100, 50, 10000, 10000, 16.989904, 17.115848",
    "10, 0, 1000, 1000, 13.862944, 13.913195",
    "150, 100, 1000000, 2000000, 74.170875, 74.177542",
    "6, 1, 1000, 1000, 3.962432, 3.974976",
    "19, 1, 100000, 100000, 19.785277, 19.786898",
  })
  void logLikelihoodOverTwoAndFourCells(
      long target, long reference, long words, long otherWords, double two, double four) {
    assertThat(Keyness.g2(target, reference, words, otherWords)).isCloseTo(two, within(5e-7));
    assertThat(Keyness.g2FourCells(target, reference, words, otherWords))
        .isCloseTo(four, within(5e-7));
  }

  @Test
  void fourCellsMatchQuantedaAndNltk() {
    // quanteda's example: d1 "b×7 a×3", d2 "a×7 b×2", feature a
    assertThat(Keyness.g2FourCells(3, 7, 10, 9)).isCloseTo(4.534939, within(5e-7));
    // Manning and Schütze, computed with NLTK: pair 150, first word 12,593, second 932, of
    // 14,307,668
    assertThat(Keyness.g2FourCells(150, 932 - 150, 12_593, 14_307_668 - 12_593))
        .isCloseTo(1291.3191, within(5e-5));
  }

  @Test
  void logRatioAndBayesFactor() {
    Keyness keyness = Keyness.of(150, 100, 1_000_000, 2_000_000);

    assertThat(keyness.g2()).isCloseTo(74.170875, within(5e-7));
    assertThat(keyness.logRatio()).isCloseTo(1.584963, within(5e-7));
    assertThat(keyness.bic()).isCloseTo(59.25675, within(5e-6));
    assertThat(keyness.p()).isCloseTo(7.17e-18, within(5e-20));
  }

  @ParameterizedTest
  @CsvSource({
    // critical values of χ² with one degree of freedom, and its far tail from scipy
    "3.8415, 4.99987721e-2", "6.6349, 9.99998092e-3", "10.8276, 9.99981729e-4",
    "15.1367, 1.00000277e-4", "500, 9.50539777e-111", "1400, 2.10101452e-306",
  })
  void tailOfChiSquare(double value, double p) {
    assertThat(TailProbability.chiSquareOne(value) / p).isCloseTo(1, within(1e-8));
  }

  @Test
  void zeroCountsAsOneHalfInTheLogRatio() {
    assertThat(Keyness.logRatio(8, 0, 1_000, 1_000)).isCloseTo(4, within(1e-12));
    assertThat(Keyness.logRatio(0, 8, 1_000, 1_000)).isCloseTo(-4, within(1e-12));
    assertThat(Keyness.of(0, 0, 10, 10).g2()).isZero();
    assertThat(Keyness.of(0, 0, 10, 10).p()).isEqualTo(1);
  }

  @Test
  void equalSharesGiveZero() {
    assertThat(Keyness.g2(30, 70, 300_000, 700_000)).isCloseTo(0, within(1e-9)).isNotNegative();
  }

  @Test
  void refusesInvalidCounts() {
    assertThatThrownBy(() -> Keyness.of(1, 1, 0, 10)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Keyness.of(11, 1, 10, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("11 of 10");
  }
}
