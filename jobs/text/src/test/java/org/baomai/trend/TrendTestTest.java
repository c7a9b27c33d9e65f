package org.baomai.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTestTest {
  private static final double NONE = Double.NaN;
  private static final int RUNS = 1_000;

  @Test
  void findsARiseOverThreeYears() {
    double[] shares = new double[36];
    for (int month = 0; month < shares.length; month++) {
      shares[month] = 0.01 + 0.001 * month + (month * 7 % 5) * 0.0004;
    }
    TrendResult trend = TrendTest.of(shares, stories(36), Granularity.MONTH);

    assertThat(trend.periodsSeen()).isEqualTo(36);
    assertThat(trend.periodsMissing()).isZero();
    assertThat(trend.slopePerYear()).isCloseTo(0.012, within(0.0003));
    assertThat(trend.slopeLow()).isLessThanOrEqualTo(trend.slopePerYear());
    assertThat(trend.slopeHigh()).isGreaterThanOrEqualTo(trend.slopePerYear());
    assertThat(trend.pValue()).isLessThan(1e-6);
    assertThat(trend.undecidedBecause()).isNull();
    assertThat(trend.direction(0.001)).isEqualTo(Direction.RISING);
    assertThat(trend.direction(0.051, NONE)).isEqualTo(Direction.NONE);
    assertThat(trend.direction(0.051, 0.01)).isEqualTo(Direction.SEASONAL);
  }

  @Test
  void missingPeriodIsNotAZero() {
    double[] shares = {.5, .4, 0, .5, .4, .5, 0, .4, .5, .4};
    double[] stories = {9, 9, 0, 9, 9, 9, NONE, 9, 9, 9};
    TrendResult trend = TrendTest.of(shares, stories, Granularity.MONTH);

    assertThat(trend.periodsSeen()).isEqualTo(8);
    assertThat(trend.periodsMissing()).isEqualTo(2);
    double[] withGaps = {.5, .4, NONE, .5, .4, .5, NONE, .4, .5, .4};
    assertThat(trend.tau()).isEqualTo(MannKendall.of(withGaps).tau());
  }

  @Test
  void periodsWithoutStoriesCountAgainstNoLimit() {
    double[] shares = new double[1_200];
    double[] stories = new double[1_200];
    for (int month = 0; month < 36; month++) {
      int at = month < 18 ? month : 1_164 + month; // eighteen months, then a century later
      shares[at] = 0.01 + 0.001 * month + (month * 7 % 5) * 0.0004;
      stories[at] = 1_000;
    }
    TrendResult trend = TrendTest.of(shares, stories, Granularity.MONTH);

    assertThat(trend.undecidedBecause()).isNull();
    assertThat(trend.periodsSeen()).isEqualTo(36);
    assertThat(trend.periodsMissing()).isEqualTo(1_164);
    assertThat(trend.pValue()).isLessThan(1e-6);
  }

  @Test
  void sevenPeriodsAreUndecided() {
    TrendResult trend =
        TrendTest.of(new double[] {1, 2, 3, 4, 5, 6, 7}, stories(7), Granularity.YEAR);

    assertThat(trend.undecidedBecause()).contains("fewer than 8");
    assertThat(trend.pValue()).isNaN();
    assertThat(trend.slopePerYear()).isEqualTo(1);
    assertThat(trend.changePoint()).isNull();
    assertThat(trend.direction(0)).isEqualTo(Direction.UNDECIDED);
    assertThat(TrendTest.of(new double[0], new double[0], Granularity.DAY).slopePerYear()).isNaN();
  }

  @Test
  void longSeriesAreTestedLikeShortOnes() {
    double[] shares = new double[7_300];
    for (int day = 0; day < shares.length; day++) {
      shares[day] = 0.01 + 0.0001 * day + (day * 7 % 5) * 0.0004;
    }
    for (int days : new int[] {400, 401, 7_300}) {
      TrendResult trend = TrendTest.of(Arrays.copyOf(shares, days), stories(days), Granularity.DAY);

      assertThat(trend.undecidedBecause()).isNull();
      assertThat(trend.periodsSeen()).isEqualTo(days);
      assertThat(trend.slopePerYear()).isCloseTo(0.0001 * 365.2425, within(1e-7));
      assertThat(trend.pValue()).isLessThan(1e-6);
      assertThat(trend.changePValue()).isLessThan(1e-6);
    }
  }

  @Test
  void driftIsUndecided() {
    double[] shares = new double[30];
    for (int month = 0; month < shares.length; month++) {
      shares[month] = 0.5 + 0.3 * Math.sin(month / 5.0);
    }
    TrendResult trend = TrendTest.of(shares, stories(30), Granularity.MONTH);

    assertThat(trend.autocorrelation()).isGreaterThan(TrendTest.MAX_AUTOCORRELATION_SHORT);
    assertThat(trend.undecidedBecause()).contains("too alike");
    assertThat(trend.pValue()).isNaN();
    assertThat(trend.direction(0)).isEqualTo(Direction.UNDECIDED);
  }

  /** A word that appeared and stayed: absent in all months before, with varying counts after. */
  @Test
  void findsALastingChangeDespiteAutocorrelation() {
    double[] hits = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 3, 11, 8, 12, 55, 31, 24};
    double[] shares = new double[hits.length];
    for (int month = 0; month < hits.length; month++) {
      shares[month] = hits[month] / 600;
    }
    double[] stories = new double[hits.length];
    Arrays.fill(stories, 600);
    TrendResult trend = TrendTest.of(shares, stories, Granularity.MONTH);

    assertThat(trend.autocorrelation()).isGreaterThan(TrendTest.MAX_AUTOCORRELATION_SHORT);
    assertThat(trend.undecidedBecause()).isNull();
    assertThat(trend.pValue()).isEqualTo(MannKendall.of(shares).p()).isLessThan(1e-4);
    assertThat(trend.direction(trend.pValue())).isEqualTo(Direction.RISING);
    assertThat(trend.changePoint()).isEqualTo(15);
    assertThat(trend.changePValue()).isLessThan(0.01);
    double[] burst = shares.clone(); // appeared and disappeared
    for (int month = 18; month < burst.length; month++) {
      burst[month] = 0;
    }
    assertThat(TrendTest.of(burst, stories, Granularity.MONTH).undecidedBecause()).isNotNull();
  }

  /** Rejection rates at a nominal level of 5 %; undecided series are not rejected. */
  @ParameterizedTest
  @CsvSource({
    "24, 0, 0.07",
    "24, 0.3, 0.07",
    "60, 0, 0.08",
    "60, 0.3, 0.08",
    "60, 0.6, 0.08",
    "120, 0.6, 0.08"
  })
  void wholeTestKeepsItsLevel(int periods, double memory, double most) {
    assertThat(rejectionRate(periods, memory, 0.05)).isBetween(0.01, most);
  }

  /**
   * Rate of lasting changes found although the autocorrelation is too high for the corrected tests.
   */
  @ParameterizedTest
  @CsvSource({"24, 0.3, 0.001", "24, 0.6, 0.002", "24, 0.8, 0.01", "60, 0.8, 0.001"})
  void seldomTakesDriftForALastingChange(int periods, double memory, double most) {
    SimulatedSeries simulated = new SimulatedSeries(5);
    double highest =
        periods < 60 ? TrendTest.MAX_AUTOCORRELATION_SHORT : TrendTest.MAX_AUTOCORRELATION;
    int lasting = 0;
    for (int run = 0; run < 2 * RUNS; run++) {
      double[] series = simulated.autoregressive(periods, memory);
      TrendResult trend = TrendTest.of(series, stories(periods), Granularity.YEAR);
      boolean decided = trend.undecidedBecause() == null;
      lasting += decided && trend.autocorrelation() > highest ? 1 : 0;
    }
    assertThat(lasting / (2.0 * RUNS)).isLessThanOrEqualTo(most);
  }

  private static double rejectionRate(int periods, double memory, double level) {
    SimulatedSeries simulated = new SimulatedSeries(5);
    int rejected = 0;
    for (int run = 0; run < 2 * RUNS; run++) {
      double[] series = simulated.autoregressive(periods, memory);
      rejected +=
          TrendTest.of(series, stories(periods), Granularity.YEAR).pValue() <= level ? 1 : 0;
    }
    return rejected / (2.0 * RUNS);
  }

  @Test
  void absentTermHasNoTrend() {
    TrendResult trend = TrendTest.of(new double[24], stories(24), Granularity.MONTH);

    assertThat(trend.pValue()).isEqualTo(1);
    assertThat(trend.changePoint()).isNull();
    assertThat(trend.direction(1)).isEqualTo(Direction.NONE);
  }

  @Test
  void findsTheChangeOfTheNileIn1899() {
    TrendResult trend =
        TrendTest.of(PublishedSeries.read(PublishedSeries.NILE), stories(100), Granularity.YEAR);

    assertThat(trend.changePoint()).isEqualTo(28);
    assertThat(trend.changePValue()).isLessThan(0.01);
    assertThat(trend.direction(trend.pValue())).isEqualTo(Direction.FALLING);
  }

  /** A rare term at a constant rate in a newspaper that grows tenfold. */
  @ParameterizedTest
  @CsvSource({"24, 0.0005", "24, 0.002", "24, 0.01", "60, 0.0005", "60, 0.002", "60, 0.01"})
  void growthOfTheNewspaperIsNotATrend(int periods, double rate) {
    assertThat(growingPaper(periods, rate, 0, TrendTestTest::joint)).isLessThan(0.06);
  }

  @ParameterizedTest
  @CsvSource({"24, 0.01", "60, 0.01"})
  void findsATripledRateDespiteGrowth(int periods, double rate) {
    assertThat(growingPaper(periods, rate, 2, TrendTestTest::joint)).isGreaterThan(0.85);
  }

  @Test
  void rankTestAloneMistakesGrowthForATrend() {
    assertThat(growingPaper(60, 0.002, 0, (shares, stories) -> MannKendall.corrected(shares).p()))
        .isGreaterThan(0.1);
  }

  private static double joint(double[] shares, double[] stories) {
    return TrendTest.of(shares, stories, Granularity.MONTH).pValue();
  }

  static double growingPaper(
      int periods, double rate, double growth, ToDoubleBiFunction<double[], double[]> test) {
    SimulatedSeries simulated = new SimulatedSeries(periods);
    int alarms = 0;
    for (int run = 0; run < RUNS; run++) {
      double[] stories = new double[periods];
      double[] shares = new double[periods];
      for (int period = 0; period < periods; period++) {
        double time = period / (periods - 1.0);
        stories[period] = Math.rint(100 + 900 * time);
        int df = simulated.binomial((int) stories[period], rate * (1 + growth * time));
        shares[period] = df / stories[period];
      }
      alarms += test.applyAsDouble(shares, stories) < 0.05 ? 1 : 0;
    }
    return (double) alarms / RUNS;
  }

  @Test
  void weightedLineMatchesLeastSquares() {
    // (X'WX)⁻¹X'Wy with the HC3 estimator, from numpy; positions 0 1 2 4 5 6
    ObservedValues shares = ObservedValues.of(new double[] {.10, .12, .08, NONE, .15, .20, .14});
    WeightedTrend line = WeightedTrend.of(shares, new double[] {100, 50, 200, 150, 80, 120}, 1);

    assertThat(line.slope()).isCloseTo(0.01342596, within(5e-9));
    assertThat(line.t()).isCloseTo(1.5319464485586771, within(1e-9));
    assertThat(line.p()).isCloseTo(0.20029771054332135, within(1e-9));
  }

  @Test
  void refusesInvalidExposures() {
    assertThatThrownBy(() -> TrendTest.of(new double[] {1}, new double[] {-1}, Granularity.DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1.0 stories");
    assertThatThrownBy(() -> TrendTest.of(new double[1], new double[2], Granularity.DAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double[] stories(int periods) {
    double[] stories = new double[periods];
    Arrays.fill(stories, 200);
    return stories;
  }
}
