package org.baomai.reprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void longerNumbersHaveMoreWeight() {
    // With 0.9 per character 12 is unchanged with probability 0.81, and 345 changed with 1 − 0.729.
    double odds = new Figures("12人345").sameText(new Figures("12人346和7"), 0.9);

    assertThat(odds).isEqualTo(Math.log(0.81 / 0.25) + Math.log(0.271 / 0.75), within(1e-12));
  }

  @Test
  void isSymmetric() {
    Figures ofOne = new Figures("3和5");
    Figures ofFour = new Figures("2023和1500");

    assertThat(ofOne.sameText(ofFour, 0.7)).isEqualTo(ofFour.sameText(ofOne, 0.7)).isNegative();
  }

  @Test
  void isZeroForTextsWithoutNumbers() {
    assertThat(new Figures("江水上涨").sameText(new Figures("水位12.5米"), 0.9)).isZero();
  }

  @Test
  void countsRepeatedNumbers() {
    double once = new Figures("５").sameText(new Figures("5"), 0.8);

    assertThat(new Figures("5和5").sameText(new Figures("5，5，5"), 0.8))
        .isEqualTo(2 * once, within(1e-12));
    assertThat(new Figures("2.5").sameText(new Figures("2和5"), 0.8)).isNegative();
  }
}
