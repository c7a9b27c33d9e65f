package org.baomai.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {
  /** The fifteen p-values of Benjamini and Hochberg (1995). */
  private static final double[] PUBLISHED = {
    .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
    .7590, 1.0
  };

  @Test
  void rejectsFourInThePublishedExample() {
    double[] expected = {
      .0015, .003, .0095, .035625, .0603, .063857, .063857, .0645, .0765, .486, .581182, .714875,
      .753231, .813214, 1
    };
    double[] q = BenjaminiHochberg.adjust(PUBLISHED);

    assertThat(q).containsExactly(expected, within(5e-7));
    assertThat(Arrays.stream(q).filter(value -> value <= 0.05)).hasSize(4);
  }

  @Test
  void keepsTheOrderOfTheInput() {
    double[] shuffled = PUBLISHED.clone();
    shuffled[0] = PUBLISHED[14];
    shuffled[14] = PUBLISHED[0];
    double[] q = BenjaminiHochberg.adjust(shuffled);

    assertThat(q[0]).isEqualTo(1);
    assertThat(q[14]).isCloseTo(.0015, within(1e-12));
    assertThat(q[3]).isCloseTo(.035625, within(1e-12));
  }

  @Test
  void isAStepUpProcedure() {
    // .04 alone exceeds .05 · 1/2, but .04 ≤ .05 · 2/2 rejects both
    assertThat(BenjaminiHochberg.adjust(new double[] {.04, .03})).containsExactly(.04, .04);
  }

  @Test
  void untestedValuesAreNotInTheFamily() {
    assertThat(BenjaminiHochberg.adjust(new double[] {.04, Double.NaN, .03}))
        .containsExactly(.04, Double.NaN, .04);
    assertThat(BenjaminiHochberg.adjust(new double[0])).isEmpty();
  }

  @Test
  void refusesValuesOutsideZeroToOne() {
    assertThatThrownBy(() -> BenjaminiHochberg.adjust(new double[] {.5, 1.5}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("p-value 1 is 1.5");
  }
}
