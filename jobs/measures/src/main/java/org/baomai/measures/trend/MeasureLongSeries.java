package org.baomai.measures.trend;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.baomai.trend.Granularity;
import org.baomai.trend.TrendTest;

/**
 * Measures the time of all tests of one series, by its length and the share of stories that contain
 * the term. Each period has 30 stories.
 */
final class MeasureLongSeries {
  private static final int[] PERIODS = {120, 400, 401, 1_043, 2_500, 7_300};
  private static final double[] RATES = {0.001, 0.01, 0.2};
  private static final int STORIES = 30;
  private static final int TESTED_PERIODS = 100_000;
  private static final int REPEATS = 3;
  private static final long SEED = 20_260_101;

  private MeasureLongSeries() {}

  /**
   * Prints a line for each length and share: processor milliseconds a series, the best of three.
   */
  public static void main(String[] arguments) {
    System.out.println("periods   share   ms a series");
    for (int periods : PERIODS) {
      for (double rate : RATES) {
        double[][] series = series(Math.max(5, TESTED_PERIODS / periods), periods, rate);
        double best = Double.POSITIVE_INFINITY;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
          best = Math.min(best, milliseconds(series));
        }
        System.out.printf(Locale.ROOT, "%7d %7.3f %13.2f%n", periods, rate, best);
      }
    }
  }

  private static double[][] series(int number, int periods, double rate) {
    Random random = new Random(SEED);
    double[][] series = new double[number][periods];
    for (double[] shares : series) {
      for (int period = 0; period < periods; period++) {
        for (int story = 0; story < STORIES; story++) {
          shares[period] += random.nextDouble() < rate ? 1.0 / STORIES : 0;
        }
      }
    }
    return series;
  }

  private static double milliseconds(double[][] series) {
    double[] exposures = new double[series[0].length];
    Arrays.fill(exposures, STORIES);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (double[] shares : series) {
      TrendTest.of(shares, exposures, Granularity.WEEK);
    }
    return (threads.getCurrentThreadCpuTime() - start) / 1e6 / series.length;
  }
}
