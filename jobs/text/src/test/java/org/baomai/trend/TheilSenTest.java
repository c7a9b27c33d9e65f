package org.baomai.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TheilSenTest {
  private static final double NONE = Double.NaN;

  @Test
  void matchesThePublishedHandCalculation() {
    TheilSen line = TheilSen.of(PublishedSeries.read(PublishedSeries.BY_HAND));

    assertThat(line.slope()).isCloseTo(0.566667, within(5e-7));
    assertThat(line.intercept()).isCloseTo(11.966667, within(5e-7));
    assertThat(line.low()).isCloseTo(0.3250, within(5e-5));
    assertThat(line.high()).isCloseTo(0.8667, within(5e-5));
  }

  @Test
  void matchesPyMannKendallOnThirtyYearsOfMonthsWithGaps() {
    TheilSen line = TheilSen.of(PublishedSeries.read(PublishedSeries.RAINFALL));

    assertThat(line.slope()).isCloseTo(-0.006369426751592357, within(1e-17));
    assertThat(line.intercept()).isCloseTo(96.15286624203821, within(1e-12));
  }

  @Test
  void keepsTheLengthOfGaps() {
    // scipy's theilslopes of the eight values against their positions 0 1 3 4 5 6 8 9
    TheilSen line = TheilSen.of(new double[] {1, 2, NONE, 4, 3, 7, 8, NONE, 6, 9});

    assertThat(line.slope()).isCloseTo(0.9444444444444444, within(1e-15));
    assertThat(line.intercept()).isCloseTo(0.75, within(1e-12));
    assertThat(line.low()).isCloseTo(0.4, within(1e-15));
    assertThat(line.high()).isCloseTo(1.25, within(1e-15));
  }

  @Test
  void isRobustAgainstAFewOutliers() {
    double[] series = new double[30];
    for (int place = 0; place < series.length; place++) {
      series[place] = 3 + 0.5 * place;
    }
    series[7] = 1_000;
    series[20] = -1_000;
    assertThat(TheilSen.of(series).slope()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void inflationWidensTheIntervalUpToTheExtremeSlopes() {
    double[] series = PublishedSeries.read(PublishedSeries.BY_HAND);
    TheilSen plain = TheilSen.of(series);
    TheilSen wide = TheilSen.of(series, 2);

    assertThat(wide.slope()).isEqualTo(plain.slope());
    assertThat(wide.low()).isLessThan(plain.low());
    assertThat(wide.high()).isGreaterThan(plain.high());
    // three values: the 95 % reach exceeds the three slopes 1, 2, 1.5
    assertThat(TheilSen.of(new double[] {0, 1, 3})).isEqualTo(new TheilSen(1.5, -0.5, 1, 2));
  }

  @Test
  void refusesFewerThanThreeValues() {
    assertThatThrownBy(() -> TheilSen.of(new double[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 3");
  }
}
