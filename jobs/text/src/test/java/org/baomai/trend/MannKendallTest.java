package org.baomai.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MannKendallTest {
  private static final double NONE = Double.NaN;

  @Test
  void matchesThePublishedHandCalculation() {
    MannKendall test = MannKendall.of(PublishedSeries.read(PublishedSeries.BY_HAND));

    assertThat(test.values()).isEqualTo(14);
    assertThat(test.s()).isEqualTo(54);
    assertThat(test.variance()).isCloseTo(332.6667, within(5e-5));
    assertThat(test.z()).isCloseTo(2.9058, within(5e-5));
    assertThat(test.p()).isCloseTo(0.00366272, within(5e-9));
    assertThat(test.tau()).isCloseTo(0.596694, within(5e-7)); // scipy's kendalltau
    assertThat(test.s() / 91.0).isCloseTo(0.593407, within(5e-7)); // tau-a: over all pairs
  }

  @Test
  void matchesPyMannKendallOnThirtyYearsOfMonthsWithGaps() {
    MannKendall test = MannKendall.of(PublishedSeries.read(PublishedSeries.RAINFALL));

    assertThat(test.s()).isEqualTo(-1959);
    assertThat(test.variance()).isCloseTo(4889800.3333, within(5e-5));
    assertThat(test.z()).isCloseTo(-0.88545628, within(5e-9));
    assertThat(test.p()).isCloseTo(0.37591059, within(5e-9));
    // pyMannKendall computes tau-a, S over all pairs
    double pairs = test.values() * (test.values() - 1) / 2.0;
    assertThat(test.s() / pairs).isCloseTo(-0.03153168, within(5e-9));
  }

  @ParameterizedTest
  @CsvSource({
    // of 5! = 120 orders only the rising and the falling one are as extreme: 2/120
    "1 2 3 4 5, 10, 0.016666666666666666",
    // scipy's kendalltau with method="exact"
    "3 1 2 5 4 6 7, 15, 0.03015873015873016",
    "2 1 4 3 6 5 8 7 10 9, 35, 0.0009463183421516755",
    // 3! = 6 orders, S is 3 1 1 −1 −1 −3: all are as extreme as 1
    "1 3 2, 1, 1",
  })
  void pIsExactForUpToTenValuesWithoutTies(String series, long s, double p) {
    MannKendall test = MannKendall.of(PublishedSeries.read(series));

    assertThat(test.s()).isEqualTo(s);
    assertThat(test.p()).isCloseTo(p, within(1e-14));
  }

  @Test
  void pIsNormalWithTiesOrMoreThanTenValues() {
    // 1 2 2 3: S = 5, variance (4·3·13 − 2·1·9)/18 = 138/18, Z = 4/√7.6667
    MannKendall tied = MannKendall.of(new double[] {1, 2, 2, 3});

    assertThat(tied.s()).isEqualTo(5);
    assertThat(tied.variance()).isCloseTo(138 / 18.0, within(1e-12));
    assertThat(tied.p()).isCloseTo(0.148562, within(5e-7));
    assertThat(tied.tau()).isCloseTo(5 / Math.sqrt(6 * 5), within(1e-12));
    MannKendall eleven = MannKendall.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
    assertThat(eleven.p()).isEqualTo(TailProbability.twoSided(eleven.z()));
  }

  @Test
  void constantSeriesHasNoTrend() {
    for (MannKendall test :
        new MannKendall[] {
          MannKendall.of(new double[] {5, 5, 5, 5}),
          MannKendall.corrected(new double[] {0, 0, 0, 0, -0.0, 0, 0, 0, 0})
        }) {
      assertThat(test.p()).isEqualTo(1);
      assertThat(test.z()).isZero();
      assertThat(test.variance()).isZero();
      assertThat(test.tau()).isZero();
    }
  }

  @Test
  void ignoresMissingPeriods() {
    assertThat(MannKendall.of(new double[] {NONE, 1, NONE, 3, 2, NONE, 5}))
        .isEqualTo(MannKendall.of(new double[] {1, 3, 2, 5}));
  }

  @Test
  void refusesFewerThanThreeValuesAndInfinity() {
    assertThatThrownBy(() -> MannKendall.of(new double[] {1, NONE, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 values")
        .hasMessageContaining("at least 3");
    assertThatThrownBy(() -> MannKendall.corrected(new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MannKendall.of(new double[] {1, 2, 3, Double.POSITIVE_INFINITY}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("value 3");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void reversalChangesTheSignAndScalingNothing(long seed) {
    Random random = new Random(seed);
    double[] series = new double[5 + random.nextInt(30)];
    double[] reversed = new double[series.length];
    double[] scaled = new double[series.length];
    for (int place = 0; place < series.length; place++) {
      series[place] = random.nextInt(8) == 0 ? NONE : random.nextInt(12);
      reversed[series.length - 1 - place] = series[place];
      scaled[place] = 4 * series[place];
    }
    MannKendall test = MannKendall.corrected(series);
    MannKendall backwards = MannKendall.corrected(reversed);

    assertThat(backwards.s()).isEqualTo(-test.s());
    assertThat(backwards.z()).isCloseTo(-test.z(), within(1e-9));
    assertThat(backwards.p()).isCloseTo(test.p(), within(1e-9));
    assertThat(MannKendall.of(scaled)).isEqualTo(MannKendall.of(series));
  }

  @Test
  void correctionNeverReducesTheVariance() {
    double[] smooth = new double[40];
    double[] saw = new double[40];
    for (int place = 0; place < smooth.length; place++) {
      smooth[place] = Math.sin(place / 4.0) + place / 100.0;
      saw[place] = place % 2 + place / 100.0;
    }
    assertThat(MannKendall.corrected(smooth).inflation()).isGreaterThan(5);
    assertThat(MannKendall.corrected(smooth).p()).isGreaterThan(MannKendall.of(smooth).p());
    assertThat(MannKendall.corrected(saw)).isEqualTo(MannKendall.of(saw));
  }
}
