package org.baomai.measures.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.baomai.measures.trend.PlantedTerms.Course;
import org.baomai.measures.trend.PlantedTerms.Term;
import org.baomai.trend.BenjaminiHochberg;
import org.baomai.trend.Burst;
import org.baomai.trend.Bursts;
import org.baomai.trend.Direction;
import org.baomai.trend.Granularity;
import org.baomai.trend.TrendResult;
import org.baomai.trend.TrendTest;

/**
 * Measures the tests and burst settings of {@code trends} on the synthetic terms of {@link
 * PlantedTerms}: prints recall, false discovery rate and accuracy of dates for each number of
 * periods, autocorrelation ("memory") and number of occurrences.
 *
 * <p>The column "observer" is the recall of an ideal observer, an upper bound: a test that knows
 * that the trend is linear, the exposure and the variance of the rates, with the same correction
 * over all terms.
 */
final class MeasureTrends {
  private static final int[] PERIODS = {24, 60, 120};
  private static final double[] MEMORIES = {0, 0.3};
  private static final int LEVELS = 3;
  private static final int NEAR = 1;

  /** Used in place of a number of occurrences for the whole family of terms. */
  private static final int ALL = 0;

  private final long[] totals;
  private final List<Term> terms;
  private final List<TrendResult> results = new ArrayList<>();
  private final double[] q;
  private final double[] seasonalQ;
  private final double[] observerQ;

  /** Results for the terms of one number of occurrences. */
  record Cell(
      int periods,
      double memory,
      int occurrences,
      double recall,
      double observer,
      double falseDiscovery,
      double undecided,
      double seasonal,
      double stepsFound,
      double stepsNear,
      double burstsFound,
      double burstsNear) {

    String line() {
      return String.format(
          Locale.ROOT,
          "%7d %6.1f %11s %7.3f %9.3f %6.3f %9.3f %8.3f %6.3f %6.3f %7.3f %7.3f",
          periods,
          memory,
          occurrences == ALL ? "all" : String.valueOf(occurrences),
          recall,
          observer,
          falseDiscovery,
          undecided,
          seasonal,
          stepsFound,
          stepsNear,
          burstsFound,
          burstsNear);
    }
  }

  private MeasureTrends(PlantedTerms planted) {
    totals = planted.totals();
    terms = planted.terms();
    double[] exposures = new double[totals.length];
    for (int period = 0; period < totals.length; period++) {
      exposures[period] = totals[period];
    }
    for (Term term : terms) {
      double[] shares = new double[totals.length];
      for (int period = 0; period < totals.length; period++) {
        shares[period] = term.stories()[period] / exposures[period];
      }
      results.add(TrendTest.of(shares, exposures, Granularity.MONTH));
    }
    q = adjusted(TrendResult::pValue);
    seasonalQ = adjusted(TrendResult::seasonalP);
    observerQ = BenjaminiHochberg.adjust(terms.stream().mapToDouble(this::observerP).toArray());
  }

  /** Takes no arguments. */
  public static void main(String[] arguments) {
    System.out.println(
        "periods memory occurrences  recall  observer  false undecided seasonal  steps   near"
            + "  bursts    near");
    for (int periods : PERIODS) {
      for (double memory : MEMORIES) {
        of(periods, memory, 1).forEach(cell -> System.out.println(cell.line()));
      }
    }
  }

  /** The results for one synthetic archive. */
  static List<Cell> of(int periods, double memory, long seed) {
    MeasureTrends measured = new MeasureTrends(new PlantedTerms(periods, memory, seed));
    List<Cell> cells = new ArrayList<>();
    for (int occurrences : PlantedTerms.OCCURRENCES) {
      cells.add(measured.cell(periods, memory, occurrences));
    }
    cells.add(measured.cell(periods, memory, ALL));
    return cells;
  }

  private double[] adjusted(ToDoubleFunction<TrendResult> p) {
    return BenjaminiHochberg.adjust(results.stream().mapToDouble(p).toArray());
  }

  private Cell cell(int periods, double memory, int occurrences) {
    double trends = 0;
    double right = 0;
    double byObserver = 0;
    double discoveries = 0;
    double undecided = 0;
    double seasonal = 0;
    double seasons = 0;
    Dates steps = new Dates();
    Dates bursts = new Dates();
    double all = 0;
    for (int at = 0; at < terms.size(); at++) {
      Term term = terms.get(at);
      if (occurrences != ALL && term.occurrences() != occurrences) {
        continue;
      }
      all++;
      Direction direction = results.get(at).direction(q[at], seasonalQ[at]);
      boolean foundTrend = direction == Direction.RISING || direction == Direction.FALLING;
      undecided += direction == Direction.UNDECIDED ? 1 : 0;
      switch (term.course()) {
        case DOUBLING, HALVING -> {
          trends++;
          Direction truth = term.course() == Course.DOUBLING ? Direction.RISING : Direction.FALLING;
          right += direction == truth ? 1 : 0;
          byObserver += observerQ[at] <= TrendResult.FALSE_DISCOVERY_RATE ? 1 : 0;
          discoveries += foundTrend ? 1 : 0;
        }
        case SEASONAL -> {
          seasons++;
          seasonal += direction == Direction.SEASONAL ? 1 : 0;
          discoveries += foundTrend ? 1 : 0;
        }
        case BURSTING -> {
          bursts.burst(term, totals);
          discoveries += foundTrend ? 1 : 0;
        }
        case STEPPING ->
            steps.step(
                term,
                results.get(
                    at)); // a step up is a rise too, so it is not counted as a false discovery
        case FLAT -> discoveries += foundTrend ? 1 : 0;
      }
    }
    return new Cell(
        periods,
        memory,
        occurrences,
        right / trends,
        byObserver / trends,
        discoveries == 0 ? 0 : (discoveries - right) / discoveries,
        undecided / all,
        seasonal / seasons,
        steps.found / steps.all,
        steps.near / Math.max(1, steps.found),
        bursts.found / bursts.all,
        bursts.near / Math.max(1, bursts.found));
  }

  /** Counts how many dates were found, and how many of these are within one period of the truth. */
  private static final class Dates {
    private double all;
    private double found;
    private double near;

    void step(Term term, TrendResult result) {
      all++;
      if (result.changePoint() != null
          && result.changePValue() <= TrendResult.FALSE_DISCOVERY_RATE) {
        found++;
        near += Math.abs(result.changePoint() - term.start()) <= NEAR ? 1 : 0;
      }
    }

    void burst(Term term, long[] totals) {
      all++;
      List<Burst> bursts =
          Bursts.of(term.stories(), totals, LEVELS, Bursts.SCALING, Bursts.TRANSITION).bursts();
      List<Burst> overlapping =
          bursts.stream()
              .filter(burst -> burst.start() <= term.end() && burst.end() >= term.start())
              .toList();
      if (!overlapping.isEmpty()) {
        found++;
        near +=
            overlapping.stream()
                    .anyMatch(
                        burst ->
                            Math.abs(burst.start() - term.start()) <= NEAR
                                && Math.abs(burst.end() - term.end()) <= NEAR)
                ? 1
                : 0;
      }
    }
  }

  /** Two-sided p-value of the score test for a linear trend with known variance. */
  private double observerP(Term term) {
    double stories = 0;
    double hits = 0;
    double meanTime = 0;
    for (int period = 0; period < totals.length; period++) {
      stories += totals[period];
      hits += term.stories()[period];
      meanTime += (double) period * totals[period];
    }
    meanTime /= stories;
    double score = 0;
    double variance = 0;
    for (int period = 0; period < totals.length; period++) {
      double expected = hits / stories * totals[period];
      double time = period - meanTime;
      score += time * (term.stories()[period] - expected);
      variance +=
          time * time * (expected + Math.pow(PlantedTerms.LOG_RATE_DEVIATION * expected, 2));
    }
    return variance == 0
        ? 1
        : 2
            * new NormalDistribution()
                .cumulativeProbability(-Math.abs(score) / Math.sqrt(variance));
  }
}
