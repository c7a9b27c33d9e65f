package org.baomai.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonalityTest {
  @Test
  void matchesScipyOnFourCyclesOfFour() {
    // the median slope within quarters is 1/4; scipy: kruskal of y − t/4 by quarter,
    // then F = (H/3) / ((15 − H)/11)
    Seasonality seasons =
        Seasonality.of(
            new double[] {3, 5, 9, 14, 4, 6, 8, 15, 2, 7, 12, 16, 6, 5, 11, 19},
            Granularity.QUARTER);

    assertThat(seasons.h()).isCloseTo(13.495508982035936, within(1e-9));
    assertThat(seasons.rankP()).isCloseTo(8.678395714128017e-06, within(1e-14));
    // from numpy: roots minus their median slope within quarters, then scipy's F with 3 and 11
    assertThat(seasons.meanP()).isCloseTo(5.792186628580344e-06, within(1e-12));
    assertThat(seasons.p()).isEqualTo(2 * seasons.meanP());
  }

  /** Five years in which one month has four times the counts of the others. */
  @Test
  void detectsOneHighMonth() {
    SimulatedSeries simulated = new SimulatedSeries(5);
    int found = 0;
    for (int run = 0; run < 500; run++) {
      double[] series = new double[60];
      for (int month = 0; month < series.length; month++) {
        series[month] = simulated.clustered(month % 12 == 1 ? 40 : 10, 25);
      }
      found += Seasonality.of(series, 12).p() < 1e-4 ? 1 : 0;
    }
    assertThat(found / 500.0).isGreaterThan(0.95);
  }

  /** 22 months contain ten months of the year twice; the two others are left out. */
  @Test
  void tenOfTwelveMonthsTwiceAreEnough() {
    double[] series = new double[22];
    for (int month = 0; month < series.length; month++) {
      series[month] = month % 12 == 5 ? 9 : 1 + month % 2;
    }
    assertThat(Seasonality.of(series, 12).untestedBecause()).isNull();
    assertThat(Seasonality.of(series, 12).p()).isLessThan(1e-4);
  }

  @Test
  void isNotTestedWithFewerThanTwoCyclesOrWithoutSeasons() {
    assertThat(Seasonality.of(new double[20], Granularity.MONTH).p()).isNaN();
    assertThat(Seasonality.of(new double[20], Granularity.MONTH).untestedBecause())
        .contains("two full cycles");
    assertThat(Seasonality.of(new double[100], Granularity.WEEK).p()).isNaN();
    assertThat(Seasonality.of(new double[24], Granularity.MONTH).p()).isEqualTo(1);
    assertThatThrownBy(() -> Seasonality.of(new double[24], 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void perfectRepetitionHasPZero() {
    double[] series = new double[36];
    for (int month = 0; month < series.length; month++) {
      series[month] = month % 12;
    }
    assertThat(Seasonality.of(series, 12).p()).isLessThan(1e-9);
  }

  /**
   * The standard error of each rejection rate is 0.5 %. Autocorrelation over a few months is not
   * seasonality.
   */
  @ParameterizedTest
  @CsvSource({
    "24, 12, 0",
    "8, 4, 0",
    "36, 12, 0",
    "60, 12, 0.3",
    "60, 12, 0.6",
    "12, 4, 0",
    "20, 4, 0.3"
  })
  void keepsItsLevel(int periods, int cycle, double memory) {
    SimulatedSeries simulated = new SimulatedSeries(periods);
    int alarms = 0;
    for (int run = 0; run < 2_000; run++) {
      alarms += Seasonality.of(simulated.autoregressive(periods, memory), cycle).p() < 0.05 ? 1 : 0;
    }
    assertThat(alarms / 2_000.0).isBetween(0.01, 0.08);
  }
}
