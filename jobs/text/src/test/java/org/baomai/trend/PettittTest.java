package org.baomai.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PettittTest {
  @Test
  void findsTheChangeOfTheNileIn1899() {
    double[] nile = PublishedSeries.read(PublishedSeries.NILE);
    Pettitt change = Pettitt.of(nile);

    assertThat(nile).hasSize(100);
    assertThat(Arrays.stream(nile).sum()).isEqualTo(91_935);
    assertThat(change.u()).isEqualTo(1617);
    assertThat(change.k()).isEqualTo(28);
    assertThat(1871 + change.firstAfter()).isEqualTo(1899);
    assertThat(change.meanBefore()).isCloseTo(1097.75, within(5e-3));
    assertThat(change.meanAfter()).isCloseTo(849.9722, within(5e-5));
    assertThat(change.p()).isCloseTo(3.59e-7, within(5e-10));
  }

  @Test
  void matchesHandCalculation() {
    // 1 2 | 5 6 7: at k = 2 all 2·3 pairs rise, |U| = 6; p = min(1, 2 exp(−216/150))
    Pettitt change = Pettitt.of(new double[] {1, 2, Double.NaN, 5, 6, 7});

    assertThat(change.u()).isEqualTo(6);
    assertThat(change.k()).isEqualTo(2);
    assertThat(change.firstAfter()).isEqualTo(3);
    assertThat(change.p()).isCloseTo(2 * Math.exp(-216 / 150.0), within(1e-12));
    assertThat(Pettitt.of(new double[] {1, 2, 5, 6, 7}, 1.2).p())
        .isCloseTo(2 * Math.exp(-216 / 180.0), within(1e-12));
  }

  @Test
  void constantSeriesHasNoChange() {
    Pettitt change = Pettitt.of(new double[] {4, 4, 4, 4});

    assertThat(change.u()).isZero();
    assertThat(change.p()).isEqualTo(1);
  }
}
