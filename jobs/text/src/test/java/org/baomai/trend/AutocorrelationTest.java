package org.baomai.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutocorrelationTest {
  private static final int SERIES = 2_000;

  @Test
  void inflationMatchesHandCalculation() {
    // 1 + 2(2/3 · 0.5 + 1/3 · 0.25)
    assertThat(Autocorrelation.inflation(places("1 1 1"), 0.5)).isCloseTo(11 / 6.0, within(1e-12));
    // positions 0, 2, 3: distances 2, 3, 1
    assertThat(Autocorrelation.inflation(places("1 - 1 1"), 0.5))
        .isCloseTo(1 + 2 / 3.0 * (0.25 + 0.125 + 0.5), within(1e-12));
    assertThat(Autocorrelation.inflation(places("1 1 1"), -0.5)).isEqualTo(1);
  }

  @Test
  void estimateIsUnbiasedForASeriesWithATrend() {
    SimulatedSeries simulated = new SimulatedSeries(20_261);
    double sum = 0;
    for (int run = 0; run < 500; run++) {
      double[] series = simulated.autoregressive(120, 0.5);
      for (int place = 0; place < series.length; place++) {
        series[place] += place * 0.1;
      }
      sum += Autocorrelation.ofResiduals(ObservedValues.of(series));
    }
    assertThat(sum / 500).isCloseTo(0.5, within(0.02));
  }

  /**
   * At a nominal level of 5 % with 2,000 series the standard error of each rejection rate is about
   * 0.5 %.
   */
  @ParameterizedTest
  @CsvSource({
    "24, 0.0, 0.07",
    "24, 0.3, 0.07",
    "60, 0.0, 0.08",
    "60, 0.3, 0.08",
    "60, 0.6, 0.08",
    "120, 0.0, 0.08",
    "120, 0.3, 0.08",
    "120, 0.6, 0.08"
  })
  void correctedTestKeepsItsLevel(int periods, double autocorrelation, double most) {
    SimulatedSeries simulated = new SimulatedSeries(60_607 + periods);
    assertThat(falseAlarms(simulated, periods, autocorrelation, false)).isBetween(0.02, most);
  }

  @ParameterizedTest
  @CsvSource({"60, 0.3", "60, 0.6", "120, 0.6"})
  void correctedTestKeepsItsLevelForHeavyTails(int periods, double autocorrelation) {
    SimulatedSeries simulated = new SimulatedSeries(77);
    assertThat(falseAlarms(simulated, periods, autocorrelation, true)).isBetween(0.02, 0.08);
  }

  @Test
  void uncorrectedTestExceedsItsLevel() {
    SimulatedSeries simulated = new SimulatedSeries(1);
    int alarms = 0;
    for (int run = 0; run < SERIES; run++) {
      alarms += MannKendall.of(simulated.autoregressive(60, 0.6)).p() < 0.05 ? 1 : 0;
    }
    assertThat((double) alarms / SERIES).isCloseTo(0.32, within(0.03));
  }

  static double falseAlarms(
      SimulatedSeries simulated, int periods, double autocorrelation, boolean heavyTails) {
    int alarms = 0;
    for (int run = 0; run < SERIES; run++) {
      double[] series = simulated.autoregressive(periods, autocorrelation);
      for (int place = 0; heavyTails && place < periods; place++) {
        series[place] = Math.exp(2 * series[place]);
      }
      alarms += MannKendall.corrected(series).p() < 0.05 ? 1 : 0;
    }
    return (double) alarms / SERIES;
  }

  private static ObservedValues places(String series) {
    return ObservedValues.of(PublishedSeries.read(series));
  }
}
