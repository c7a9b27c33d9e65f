package org.baomai.trend;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All statistics of one term, computed from its counts by date.
 *
 * @param tests one trend test per scope and granularity
 * @param bursts its bursts, by scope and granularity
 * @param keyness its keyness in each year against all other years, by scope
 */
public record TermStatistics(List<Test> tests, List<TermBurst> bursts, List<Key> keyness)
    implements Serializable {

  /** Number of levels of Kleinberg's automaton, the base level included: levels 0 to 2. */
  private static final int BURST_LEVELS = 3;

  /**
   * Counts of the term on one issue date.
   *
   * @param newspaper the newspaper
   * @param earliest first possible issue date
   * @param latest last possible issue date
   * @param tf occurrences of the term
   * @param df stories that contain it
   */
  public record Day(String newspaper, LocalDate earliest, LocalDate latest, long tf, long df)
      implements Serializable {}

  /**
   * A trend test over the closed periods of a scope.
   *
   * @param scope the scope
   * @param granularity the length of a period
   * @param rangeStart first day of the first closed period
   * @param rangeEnd last day of the last closed period
   * @param firstSeen first date with the term in these periods
   * @param lastSeen last date with the term in these periods
   * @param tf occurrences of the term in these periods
   * @param df stories that contain it in these periods
   * @param perMillion occurrences per million words; NaN without words
   * @param changePoint first day of the first period at the new level; null if not tested
   * @param result the tests
   */
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

  /**
   * A burst with its dates.
   *
   * @param scope the scope
   * @param granularity the length of a period
   * @param start first day of its first period
   * @param end last day of its last period
   * @param level as in {@link Burst}
   * @param weight as in {@link Burst}
   */
  public record TermBurst(
      String scope,
      Granularity granularity,
      LocalDate start,
      LocalDate end,
      int level,
      double weight)
      implements Serializable {}

  /**
   * Keyness of the term in one year.
   *
   * @param target name of the target: scope and year
   * @param reference name of the reference: the other years of the scope
   * @param targetTf occurrences of the term in the target
   * @param referenceTf occurrences in the reference
   * @param keyness the measures
   * @param dispersion over the months of the year, as in {@link Dispersion}
   */
  public record Key(
      String target,
      String reference,
      long targetTf,
      long referenceTf,
      Keyness keyness,
      double dispersion)
      implements Serializable {}

  /**
   * Computes the statistics of a term.
   *
   * @param days its counts, in any order; a date whose range is not within one period is left out
   *     at that granularity
   * @param exposure the exposure, with all scopes and closed periods
   * @param granularities the granularities to test; keyness is computed with {@link
   *     Granularity#MONTH}
   * @param minStories a term in fewer stories of the closed periods of a scope gets no statistics
   *     there
   */
  public static TermStatistics of(
      List<Day> days, Exposure exposure, List<Granularity> granularities, long minStories) {
    List<Test> tests = new ArrayList<>();
    List<TermBurst> bursts = new ArrayList<>();
    List<Key> keyness = new ArrayList<>();
    for (String scope : exposure.scopes()) {
      Map<Granularity, Exposure.Periods> closed = exposure.of(scope);
      for (Granularity granularity : granularities) {
        Exposure.Periods periods = closed.get(granularity);
        if (periods != null) {
          Counts counts = Counts.of(exposure, scope, days, granularity, periods);
          if (counts.sum(counts.df) >= minStories) {
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

    /** Keyness of each year against the other years, from monthly counts. */
    List<Key> keyness() {
      List<Key> keys = new ArrayList<>();
      int firstYear = periods.starts().get(0).getYear();
      int lastYear = periods.starts().get(tf.length - 1).getYear();
      for (int year = firstYear; year <= lastYear; year++) {
        key(year).ifPresent(keys::add);
      }
      return keys;
    }

    private Optional<Key> key(int year) {
      int from = 0;
      int to = 0;
      for (int i = 0; i < tf.length; i++) {
        from += periods.starts().get(i).getYear() < year ? 1 : 0;
        to += periods.starts().get(i).getYear() <= year ? 1 : 0;
      }
      long[] targetTf = Arrays.copyOfRange(tf, from, to);
      long[] targetWords = Arrays.copyOfRange(periods.words(), from, to);
      long words = sum(targetWords);
      long otherWords = sum(periods.words()) - words;
      long count = sum(targetTf);
      long other = sum(tf) - count;
      if (words == 0 || otherWords == 0 || count + other == 0) {
        return Optional.empty();
      }
      return Optional.of(
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
