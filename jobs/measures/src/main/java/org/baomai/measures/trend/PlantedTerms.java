package org.baomai.measures.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.baomai.trend.SimulatedSeries;

/**
 * A synthetic archive of monthly counts with known trends: 5,000 terms, of which 5 % double or
 * halve over the range and 5 % each have a season, a burst or a step; the others are flat. The
 * volume is uneven and grows, 5 % of the months are missing, and the logarithm of a term's rate
 * varies as an AR(1) process with standard deviation 0.2 around its course.
 */
final class PlantedTerms {
  /** The course of a term's rate. */
  enum Course {
    DOUBLING,
    HALVING,
    SEASONAL,
    BURSTING,
    STEPPING,
    FLAT
  }

  /** Expected occurrences of a term over the whole range. */
  static final int[] OCCURRENCES = {50, 200, 1_000};

  static final double LOG_RATE_DEVIATION = 0.2;
  private static final int TERMS = 5_000;
  private static final int OF_EACH_COURSE = 250;
  private static final double STORIES = 600;
  private static final double MISSING = 0.05;
  private static final double UNEVENNESS = 0.3;

  /**
   * A planted term.
   *
   * @param course its course
   * @param occurrences its expected occurrences
   * @param start first period of its burst or new level; −1 for other courses
   * @param end last period of its burst; −1 for other courses
   * @param stories number of stories that contain it, one per period
   */
  record Term(Course course, int occurrences, int start, int end, long[] stories) {}

  private final int periods;
  private final double memory;
  private final Random random;
  private final SimulatedSeries simulated;
  private final long[] totals;

  PlantedTerms(int periods, double memory, long seed) {
    this.periods = periods;
    this.memory = memory;
    this.random = new Random(seed);
    this.simulated = new SimulatedSeries(seed + 1);
    this.totals = new long[periods];
    for (int period = 0; period < periods; period++) {
      double volume = STORIES * (1 + period / (double) periods);
      boolean missing = random.nextDouble() < MISSING;
      totals[period] =
          missing ? 0 : Math.round(volume * Math.exp(UNEVENNESS * random.nextGaussian()));
    }
  }

  /** Stories of each period; 0 where it is missing. */
  long[] totals() {
    return totals.clone();
  }

  /** All terms. */
  List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    for (int at = 0; at < TERMS; at++) {
      terms.add(term(course(at), OCCURRENCES[at % OCCURRENCES.length]));
    }
    return terms;
  }

  private static Course course(int at) {
    if (at < OF_EACH_COURSE) {
      return at % 2 == 0 ? Course.DOUBLING : Course.HALVING;
    }
    return switch (at / OF_EACH_COURSE) {
      case 1 -> Course.SEASONAL;
      case 2 -> Course.BURSTING;
      case 3 -> Course.STEPPING;
      default -> Course.FLAT;
    };
  }

  private Term term(Course course, int occurrences) {
    int start = -1;
    int end = -1;
    if (course == Course.BURSTING) {
      start = present(random.nextInt(periods));
      end = present(Math.min(periods - 1, start + 1 + random.nextInt(2)));
    } else if (course == Course.STEPPING) {
      start = present(periods / 5 + random.nextInt(3 * periods / 5));
    }
    double[] rates = rates(course, start, end);
    double expected = 0;
    for (int period = 0; period < periods; period++) {
      expected += rates[period] * totals[period];
    }
    long[] stories = new long[periods];
    for (int period = 0; period < periods; period++) {
      double share = Math.min(0.5, rates[period] * occurrences / expected);
      stories[period] = Math.min(totals[period], count(share * totals[period]));
    }
    return new Term(course, occurrences, start, end, stories);
  }

  /**
   * A Poisson count, which approximates the binomial for small shares. It is drawn as a sum, since
   * the product method works for small means only.
   */
  private long count(double mean) {
    long count = 0;
    for (double left = mean; left > 0; left -= 20) {
      count += simulated.poisson(Math.min(20, left));
    }
    return count;
  }

  private int present(int period) {
    int at = period;
    while (totals[at] == 0) {
      at = (at + 1) % periods;
    }
    return at;
  }

  private double[] rates(Course course, int start, int end) {
    double[] deviations = simulated.autoregressive(periods, memory);
    int season = random.nextInt(12);
    double[] rates = new double[periods];
    for (int period = 0; period < periods; period++) {
      double time = period / (periods - 1.0);
      double rate =
          switch (course) {
            case DOUBLING -> 1 + time;
            case HALVING -> 2 - time;
            case SEASONAL -> period % 12 == season ? 4 : 1;
            case BURSTING -> period >= start && period <= end ? 6 : 1;
            case STEPPING -> period >= start ? 2.5 : 1;
            case FLAT -> 1;
          };
      rates[period] = rate * Math.exp(LOG_RATE_DEVIATION * deviations[period]);
    }
    return rates;
  }
}
