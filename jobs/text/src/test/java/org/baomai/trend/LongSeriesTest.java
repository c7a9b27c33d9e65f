package org.baomai.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways of counting that long series need, against the comparison of all pairs. */
class LongSeriesTest {
  private static final double NONE = Double.NaN;
  private static final int SERIES = 60;

  @ParameterizedTest
  @CsvSource({
    "'', 0, 0",
    "5, 0, 0",
    "1 2 3, 0, 0",
    "3 2 1, 3, 3",
    "2 2 2, 0, 3",
    "2 1 2 1, 3, 5", // 2>1, 2>1, 2>1; equal: the twos and the ones
    "3 1 2 1 0, 8, 9"
  })
  void countsInvertedPairs(String sequence, long below, long atMost) {
    assertThat(Inversions.below(numbers(sequence), new double[8])).isEqualTo(below);
    assertThat(Inversions.atMost(numbers(sequence), new double[8])).isEqualTo(atMost);
  }

  private static double[] numbers(String sequence) {
    return sequence == null || sequence.isBlank()
        ? new double[0]
        : Arrays.stream(sequence.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  /** Values 0, 1, 3, 3 at 0, 1, 2, 4: slopes 0, 1/2, 2/3, 3/4, 1, 3/2 and 2 are not all there. */
  @Test
  void findsASlopeByItsRank() {
    // Pairs: 1/1, 3/2, 3/4, 2/1, 2/3, 0/2; in order 0, 2/3, 3/4, 1, 3/2, 2.
    SlopeSearch slopes = new SlopeSearch(ObservedValues.of(new double[] {0, 1, 3, NONE, 3}));
    double[] expected = {0, 2.0 / 3, 0.75, 1, 1.5, 2};
    assertThat(slopes.pairs()).isEqualTo(6);
    for (int rank = 0; rank < expected.length; rank++) {
      assertThat(slopes.ofRank(rank)).isCloseTo(expected[rank], within(1e-8));
    }
    assertThat(slopes.ofRank(0)).isZero();
    assertThat(slopes.ofRank(-3)).isZero();
    assertThat(slopes.ofRank(99)).isCloseTo(2, within(1e-8));
  }

  @Test
  void aConstantSeriesHasSlopeZero() {
    SlopeSearch slopes = new SlopeSearch(ObservedValues.of(new double[] {4, 4, 4, NONE, 4}));
    assertThat(slopes.ofRank(0)).isZero();
    assertThat(slopes.ofRank(5)).isZero();
  }

  @Test
  void searchedLineIsThatOfAllPairs() {
    Random random = seeded();
    double largest = 0;
    for (int run = 0; run < SERIES; run++) {
      double[] series = series(random, 20 + random.nextInt(600));
      double inflation = 1 + 3 * random.nextDouble();
      ObservedValues present = ObservedValues.of(series);
      TheilSen all = TheilSen.compared(present, inflation);
      TheilSen searched = TheilSen.searched(present, inflation);
      for (double[] pair :
          new double[][] {
            {all.slope(), searched.slope()},
            {all.low(), searched.low()},
            {all.high(), searched.high()}
          }) {
        largest = Math.max(largest, error(pair[0], pair[1]));
      }
    }
    System.out.printf("LongSeriesTest: largest relative error of a slope %.1e%n", largest);
    assertThat(largest).isLessThan(1e-8);
  }

  private static double error(double expected, double actual) {
    return expected == actual ? 0 : Math.abs(actual - expected) / Math.abs(expected);
  }

  @Test
  void countsAreThoseOfAllPairs() {
    Random random = seeded();
    for (int run = 0; run < SERIES; run++) {
      double[] series = series(random, 20 + random.nextInt(300));
      ObservedValues present = ObservedValues.of(series);
      double[] values = present.values();
      long s = 0;
      long running = 0;
      long u = 0;
      double powers = 0;
      for (int at = 0; at < values.length; at++) {
        for (int other = 0; other < values.length; other++) {
          int sign = (int) Math.signum(values[at] - values[other]);
          running += sign;
          s += other < at ? sign : 0;
          powers +=
              other < at ? Math.pow(0.7, present.positions()[at] - present.positions()[other]) : 0;
        }
        u = Math.max(u, Math.abs(running));
      }
      assertThat(MannKendall.of(series).s()).isEqualTo(s);
      assertThat(Pettitt.of(series).u()).isEqualTo(u);
      assertThat(Autocorrelation.inflation(present, 0.7))
          .isCloseTo(1 + 2 * powers / values.length, within(1e-9));
    }
  }

  /** Shares of stories, many of them equal, with gaps. */
  private static double[] series(Random random, int periods) {
    double[] series = new double[periods];
    double rate = 0.02 + 0.5 * random.nextDouble();
    double rise = random.nextGaussian() * 0.2 / periods;
    for (int period = 0; period < periods; period++) {
      int stories = 5 + random.nextInt(60);
      int with = 0;
      for (int story = 0; story < stories; story++) {
        with += random.nextDouble() < rate + rise * period ? 1 : 0;
      }
      series[period] = random.nextInt(10) == 0 ? NONE : (double) with / stories;
    }
    return series;
  }

  private static Random seeded() {
    long seed = System.nanoTime();
    System.out.println("LongSeriesTest: seed " + seed);
    return new Random(seed);
  }
}
