package org.baomai.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CoMovementTest {
  private static final double NONE = Double.NaN;

  /** Anscombe's first quartet (1973): r 0.8164205163448399, scipy p 0.002169628873078783. */
  @Test
  void matchesThePublishedCorrelation() {
    double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
    double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
    CoMovement moves = CoMovement.of(x, y);

    assertThat(moves.correlation()).isCloseTo(0.8164205163448399, within(1e-12));
    assertThat(moves.periods()).isEqualTo(11); // the autocorrelation of y is not positive
    assertThat(moves.p()).isCloseTo(0.002169628873078783, within(1e-9));
    assertThat(CoMovement.of(y, x).p()).isCloseTo(moves.p(), within(1e-15));
  }

  @Test
  void standardisesRootsAndKeepsGaps() {
    // roots 1, 2, 3: mean 2, deviation √(2/3)
    double[] standardised = CoMovement.standardised(new double[] {1, NONE, 4, 9});
    assertThat(standardised[0]).isCloseTo(-Math.sqrt(1.5), within(1e-12));
    assertThat(standardised[1]).isNaN();
    assertThat(standardised[2]).isCloseTo(0, within(1e-12));
    assertThat(CoMovement.standardised(new double[] {.2, .2, .2})).containsOnly(0);
  }

  @Test
  void removesTheCommonDrift() {
    double[] drift = {-1, 0, 1, 0};
    // The coefficient is Σ products / Σ squares = (2 + 3) / 2
    assertThat(CoMovement.withoutDrift(new double[] {-2, 5, 3, NONE}, drift))
        .containsExactly(0.5, 5, 0.5, NONE);
    assertThat(CoMovement.withoutDrift(new double[] {1, 2}, new double[] {0, 0}))
        .containsExactly(1, 2);
  }

  @Test
  void constantOrShortSeriesAreNotTested() {
    assertThat(CoMovement.of(new double[] {1, 1, 1, 1, 1}, new double[] {1, 2, 3, 4, 5}).p())
        .isEqualTo(1);
    assertThat(CoMovement.of(new double[] {1, 2, 3}, new double[] {1, 2, 3}).p()).isEqualTo(1);
    assertThatThrownBy(() -> CoMovement.of(new double[3], new double[4]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Two independent autocorrelated series. */
  @Test
  void keepsItsLevelUnderAutocorrelation() {
    for (double memory : new double[] {0, 0.3, 0.6}) {
      SimulatedSeries simulated = new SimulatedSeries(7);
      int alarms = 0;
      for (int run = 0; run < 2_000; run++) {
        double[] one = simulated.autoregressive(60, memory);
        double[] other = simulated.autoregressive(60, memory);
        alarms += CoMovement.of(one, other).p() < 0.05 ? 1 : 0;
      }
      assertThat(alarms / 2_000.0).as("memory " + memory).isBetween(0.02, 0.08);
    }
  }
}
