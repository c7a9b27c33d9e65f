package org.baomai.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateIntervalTest {
  private static final int RUNS = 2_000;
  private static final int STORIES = 300;
  private static final int WORDS_A_STORY = 400;

  @ParameterizedTest
  @CsvSource({
    // from scipy's binomtest(…).proportion_ci(method="wilson")
    "10, 100, 0.0552291370606751, 0.17436566150491345",
    "0, 50, 0, 0.07134759913335872",
    "1, 3, 0.06149194472039621, 0.7923403991979522",
    "50, 50, 0.9286524008666412, 1",
  })
  void shareHasWilsonsInterval(long df, long stories, double low, double high) {
    RateInterval interval = RateInterval.ofShare(df, stories);

    assertThat(interval.rate()).isEqualTo((double) df / stories);
    assertThat(interval.low()).isCloseTo(low, within(1e-12));
    assertThat(interval.high()).isCloseTo(high, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    // a million words, one occurrence a story: exact Poisson limits from scipy's gamma quantiles
    "1, 0.025317807984289876, 5.571643390938898",
    "10, 4.7953886961324335, 18.39035604201778",
  })
  void rateHasGarwoodsInterval(long tf, double low, double high) {
    RateInterval interval = RateInterval.perMillion(tf, 1_000_000, tf, 5_000);

    assertThat(interval.rate()).isCloseTo((double) tf, within(1e-9));
    assertThat(interval.low()).isCloseTo(low, within(1e-8));
    assertThat(interval.high()).isCloseTo(high, within(1e-8));
  }

  @Test
  void clusteredOccurrencesWidenTheInterval() {
    // 40 occurrences, 180 squared, in 80 stories: 40² / (180 − 40²/80) = 10 effective ones
    RateInterval interval = RateInterval.perMillion(40, 1_000_000, 180, 80);

    assertThat(interval.rate()).isCloseTo(40, within(1e-9));
    assertThat(interval.low()).isCloseTo(4 * 4.7953886961324335, within(1e-7));
    assertThat(interval.high()).isCloseTo(4 * 18.39035604201778, within(1e-7));
  }

  @Test
  void isAccurateForLargeCounts() {
    RateInterval interval =
        RateInterval.perMillion(1_000_000, 1_000_000_000_000L, 1_000_000, 2_000_000);

    assertThat(interval.low() * 1_000_000).isCloseTo(998_040.9833402939, within(1e-3));
    assertThat(interval.high() * 1_000_000).isCloseTo(1_001_961.9119454322, within(1e-3));
  }

  @Test
  void zeroOccurrencesHaveAPositiveUpperLimit() {
    RateInterval interval = RateInterval.perMillion(0, 1_000_000, 0, 300);

    assertThat(interval.low()).isZero();
    assertThat(interval.high()).isCloseTo(3.688879454113936, within(1e-12));
  }

  @Test
  void isNanWithoutExposure() {
    RateInterval unknown = new RateInterval(Double.NaN, Double.NaN, Double.NaN);

    assertThat(RateInterval.ofShare(0, 0)).isEqualTo(unknown);
    assertThat(RateInterval.perMillion(0, 0, 0, 0)).isEqualTo(unknown);
  }

  @Test
  void refusesInvalidCounts() {
    assertThatThrownBy(() -> RateInterval.ofShare(4, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RateInterval.perMillion(4, 100, 3, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be 3 for 4 occurrences in 9 stories");
    // 4 occurrences in one story are 16 squared
    assertThatThrownBy(() -> RateInterval.perMillion(4, 100, 8, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RateInterval.perMillion(4, 100, 17, 9))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * Counts per story are negative binomial, with totals from 30 to 600; the standard error of each
   * coverage rate is 0.5 %.
   */
  @ParameterizedTest
  @CsvSource({"0.1, 0.5", "0.1, 5", "0.3, 0.2", "0.5, 0.5", "1, 1", "2, 0.5"})
  void intervalCoversTheTrueRate(double mean, double shape) {
    assertThat(coverage(mean, shape)).isBetween(0.93, 0.97);
  }

  static double coverage(double mean, double shape) {
    SimulatedSeries simulated = new SimulatedSeries(31);
    double truth = mean / WORDS_A_STORY * 1e6;
    int covered = 0;
    for (int run = 0; run < RUNS; run++) {
      long tf = 0;
      long squares = 0;
      for (int story = 0; story < STORIES; story++) {
        long count = simulated.clustered(mean, shape);
        tf += count;
        squares += count * count;
      }
      long words = (long) STORIES * WORDS_A_STORY;
      RateInterval interval = RateInterval.perMillion(tf, words, squares, STORIES);
      covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }
    return (double) covered / RUNS;
  }
}
