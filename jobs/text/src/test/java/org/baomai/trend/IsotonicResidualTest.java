package org.baomai.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IsotonicResidualTest {
  @Test
  void poolsAdjacentViolators() {
    // 3 2 is out of order: 2.5 each. 6 5 1 pools to 4, which is above 2.5 and stays.
    assertThat(IsotonicResidual.fit(new double[] {1, 3, 2, 6, 5, 1, 7}, 1))
        .containsExactly(1, 2.5, 2.5, 4, 4, 4, 7);
    // Falling: 1 3 pools to 2; 2, 6 and 5 raise it: (1 + 3 + 2 + 6 + 5)/5 = 3.4; 1 and 7 make 4,
    // which is above 3.4, so all values form one pool: 25/7.
    assertThat(IsotonicResidual.fit(new double[] {1, 3, 2, 6, 5, 1, 7}, -1))
        .containsOnly(new double[] {25 / 7.0}, within(1e-12));
    assertThat(IsotonicResidual.fit(new double[] {4, 4, 2}, -1)).containsExactly(4, 4, 2);
  }

  @Test
  void levelShiftLeavesNoAutocorrelationButDriftDoes() {
    double[] step = new double[24];
    double[] drift = new double[24];
    for (int month = 0; month < step.length; month++) {
      step[month] = (month < 15 ? 0.01 : 0.05) + (month % 2) * 0.004;
      drift[month] = Math.sin(month / 3.0);
    }

    assertThat(Autocorrelation.ofResiduals(ObservedValues.of(step))).isGreaterThan(0.5);
    assertThat(IsotonicResidual.autocorrelation(ObservedValues.of(step), true)).isLessThan(-0.5);
    assertThat(IsotonicResidual.autocorrelation(ObservedValues.of(drift), true)).isGreaterThan(0.5);
  }
}
