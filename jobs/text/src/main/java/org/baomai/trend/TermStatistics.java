package org.baomai.trend;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that the statistics say of one term, from its counts by date.
 *
 * @param tests a trend test for each scope and granularity
 * @param bursts its bursts
 * @param keyness each year against all others
 */
public record TermStatistics(List<Test> tests, List<TermBurst> bursts, List<Key> keyness)
    implements Serializable {

  /** Kleinberg's automaton gets this many levels above the usual one. */
  private static final int BURST_LEVELS = 3;

  /** Counts of the term on a date. */
  public record Day(String newspaper, LocalDate earliest, LocalDate latest, long tf, long df)
      implements Serializable {}

  /** A trend test over the closed periods of a scope. */
  public record Test(
      String scope,
      Granularity granularity,
      LocalDate rangeStart,
      LocalDate rangeEnd,
      LocalDate firstSeen,
      LocalDate lastSeen,
      long tf,
      long df,
      double perMillion,
      LocalDate changePoint,
      TrendResult result)
      implements Serializable {}

  /** A burst, by dates. */
  public record TermBurst(
      String scope,
      Granularity granularity,
      LocalDate start,
      LocalDate end,
      int level,
      double weight)
      implements Serializable {}

  /** Keyness of the term in a year. */
  public record Key(
      String target,
      String reference,
      long targetTf,
      long referenceTf,
      Keyness keyness,
      double dispersion)
      implements Serializable {}

  /**
   * The life of a term.
   *
   * @param days its counts, a date once a newspaper and range, in any order
   * @param exposure what there was to count
   * @param granularities those to test
   * @param leastStories a term in fewer stories of the closed periods is not tested
   */
  public static TermStatistics of(
      List<Day> days, Exposure exposure, List<Granularity> granularities, long leastStories) {
    List<Test> tests = new ArrayList<>();
    List<TermBurst> bursts = new ArrayList<>();
    List<Key> keyness = new ArrayList<>();
    for (String scope : exposure.scopes()) {
      Map<Granularity, Exposure.Periods> closed = exposure.of(scope);
      for (Granularity granularity : granularities) {
        Exposure.Periods periods = closed.get(granularity);
        if (periods != null) {
          Counts counts = Counts.of(exposure, scope, days, granularity, periods);
          if (counts.sum(counts.df) >= leastStories) {
            tests.add(counts.test());
            bursts.addAll(counts.bursts());
            if (granularity == Granularity.MONTH) {
              keyness.addAll(counts.keyness());
            }
          }
        }
      }
    }
    return new TermStatistics(tests, bursts, keyness);
  }

  private record Counts(
      String scope,
      Granularity granularity,
      Exposure.Periods periods,
      long[] tf,
      long[] df,
      LocalDate firstSeen,
      LocalDate lastSeen) {

    static Counts of(
        Exposure exposure,
        String scope,
        List<Day> days,
        Granularity granularity,
        Exposure.Periods periods) {
      long[] tf = new long[periods.starts().size()];
      long[] df = new long[tf.length];
      LocalDate first = null;
      LocalDate last = null;
      for (Day day : days) {
        int index =
            exposure.covers(scope, day.newspaper())
                ? periods.indexOf(granularity, day.earliest(), day.latest())
                : -1;
        if (index >= 0) {
          tf[index] += day.tf();
          df[index] += day.df();
          first = first == null || day.earliest().isBefore(first) ? day.earliest() : first;
          last = last == null || day.latest().isAfter(last) ? day.latest() : last;
        }
      }
      return new Counts(scope, granularity, periods, tf, df, first, last);
    }

    Test test() {
      double[] shares = new double[tf.length];
      double[] exposures = new double[tf.length];
      for (int i = 0; i < tf.length; i++) {
        exposures[i] = periods.stories()[i];
        shares[i] = exposures[i] > 0 ? df[i] / exposures[i] : Double.NaN;
      }
      TrendResult result = TrendTest.of(shares, exposures, granularity);
      long words = sum(periods.words());
      return new Test(
          scope,
          granularity,
          periods.starts().get(0),
          endOf(tf.length - 1),
          firstSeen,
          lastSeen,
          sum(tf),
          sum(df),
          words == 0 ? Double.NaN : 1e6 * sum(tf) / words,
          result.changePoint() == null ? null : periods.starts().get(result.changePoint()),
          result);
    }

    List<TermBurst> bursts() {
      List<TermBurst> found = new ArrayList<>();
      Bursts bursts =
          Bursts.of(df, periods.stories(), BURST_LEVELS, Bursts.SCALING, Bursts.TRANSITION);
      for (Burst burst : bursts.bursts()) {
        found.add(
            new TermBurst(
                scope,
                granularity,
                periods.starts().get(burst.start()),
                endOf(burst.end()),
                burst.level(),
                burst.weight()));
      }
      return found;
    }

    /** Each year against the others, over months, of which the years are made. */
    List<Key> keyness() {
      List<Key> keys = new ArrayList<>();
      int firstYear = periods.starts().get(0).getYear();
      int lastYear = periods.starts().get(tf.length - 1).getYear();
      for (int year = firstYear; year <= lastYear; year++) {
        key(year).ifPresent(keys::add);
      }
      return keys;
    }

    private java.util.Optional<Key> key(int year) {
      int from = 0;
      int to = 0;
      for (int i = 0; i < tf.length; i++) {
        from += periods.starts().get(i).getYear() < year ? 1 : 0;
        to += periods.starts().get(i).getYear() <= year ? 1 : 0;
      }
      long[] targetTf = java.util.Arrays.copyOfRange(tf, from, to);
      long[] targetWords = java.util.Arrays.copyOfRange(periods.words(), from, to);
      long words = sum(targetWords);
      long otherWords = sum(periods.words()) - words;
      long count = sum(targetTf);
      long other = sum(tf) - count;
      if (words == 0 || otherWords == 0 || count + other == 0) {
        return java.util.Optional.empty();
      }
      return java.util.Optional.of(
          new Key(
              scope + ":" + year,
              scope + ":other years",
              count,
              other,
              Keyness.of(count, other, words, otherWords),
              Dispersion.normalisedDeviationOfProportions(targetTf, targetWords)));
    }

    private LocalDate endOf(int period) {
      return granularity.next(periods.starts().get(period)).minusDays(1);
    }

    long sum(long[] values) {
      long sum = 0;
      for (long value : values) {
        sum += value;
      }
      return sum;
    }
  }
}
