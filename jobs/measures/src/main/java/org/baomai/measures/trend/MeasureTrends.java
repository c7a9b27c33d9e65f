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
 * Finds what {@link PlantedTerms} planted, with the tests and burst settings that {@code trends}
 * has, and prints recall, false discoveries and how near the dates are, a line for each number of
 * periods, memory and number of occurrences.
 *
 * <p>Beside the recall stands that of an observer who knows that the course is a straight line, its
 * exposure, and how much the rates wander, and does the same correction over all terms: more than
 * that the counts do not hold.
 */
final class MeasureTrends {
  private static final int[] PERIODS = {24, 60, 120};
  private static final double[] MEMORIES = {0, 0.3};
  private static final int LEVELS = 3;
  private static final int NEAR = 1;

  /** In place of a number of occurrences: the whole family that is corrected together. */
  private static final int ALL = 0;

  private final long[] totals;
  private final List<Term> terms;
  private final List<TrendResult> results = new ArrayList<>();
  private final double[] q;
  private final double[] seasonalQ;
  private final double[] observerQ;

  /** What came of the terms of one number of occurrences. */
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

  /** The cells of one archive. */
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
    double told = 0;
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
      boolean toldTrend = direction == Direction.RISING || direction == Direction.FALLING;
      undecided += direction == Direction.UNDECIDED ? 1 : 0;
      switch (term.course()) {
        case DOUBLING, HALVING -> {
          trends++;
          Direction truth = term.course() == Course.DOUBLING ? Direction.RISING : Direction.FALLING;
          right += direction == truth ? 1 : 0;
          byObserver += observerQ[at] <= TrendResult.FALSE_DISCOVERY_RATE ? 1 : 0;
          told += toldTrend ? 1 : 0;
        }
        case SEASONAL -> {
          seasons++;
          seasonal += direction == Direction.SEASONAL ? 1 : 0;
          told += toldTrend ? 1 : 0;
        }
        case BURSTING -> {
          bursts.burst(term, totals);
          told += toldTrend ? 1 : 0;
        }
        case STEPPING ->
            steps.step(term, results.get(at)); // a step up is a rise, and no straight one
        case FLAT -> told += toldTrend ? 1 : 0;
      }
    }
    return new Cell(
        periods,
        memory,
        occurrences,
        right / trends,
        byObserver / trends,
        told == 0 ? 0 : (told - right) / told,
        undecided / all,
        seasonal / seasons,
        steps.found / steps.all,
        steps.near / Math.max(1, steps.found),
        bursts.found / bursts.all,
        bursts.near / Math.max(1, bursts.found));
  }

  /** Whether dates were found, and of those found, how many within one period of the truth. */
  private static final class Dates {
    private double all;
    private double found;
    private double near;

    void step(Term term, TrendResult result) {
      all++;
      if (result.changePoint() != null && result.changePValue() <= TrendResult.FALSE_DISCOVERY_RATE) {
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

  /** Of the products of time and what exceeds the mean rate, their variance known. */
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
      variance += time * time * (expected + Math.pow(PlantedTerms.WANDERING * expected, 2));
    }
    return variance == 0
        ? 1
        : 2
            * new NormalDistribution()
                .cumulativeProbability(-Math.abs(score) / Math.sqrt(variance));
  }
}
