package org.baomai.trend;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The exposure: how many stories and words there are in each closed period, by scope. The scopes
 * are {@code all} and, if there are several known newspapers, each of them. The period of the last
 * issue date is open, since more issues of it may arrive, and is left out.
 */
public final class Exposure implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The scope of all newspapers. */
  public static final String ALL = "all";

  /** The newspaper of pages that tell none; beside a single newspaper it is no scope. */
  private static final String UNKNOWN = "unknown";

  private final TreeMap<String, TreeMap<Granularity, Periods>> byScope = new TreeMap<>();
  private final String overallScope;

  /**
   * The exposure on one issue date, or range of dates if the date is uncertain.
   *
   * @param newspaper the newspaper
   * @param earliest first possible issue date
   * @param latest last possible issue date
   * @param stories distinct stories
   * @param words words of these stories
   */
  public record Day(
      String newspaper, LocalDate earliest, LocalDate latest, long stories, long words)
      implements Serializable {}

  /**
   * The closed periods of a scope, in order, from the first to the last with a story; those without
   * an issue between them included.
   *
   * @param starts first day of each period, ascending, without gaps
   * @param stories distinct stories in each; 0 for a period without an issue
   * @param words words in each
   */
  public record Periods(List<LocalDate> starts, long[] stories, long[] words)
      implements Serializable {

    /**
     * Index of the period that contains a range of dates.
     *
     * @param granularity the granularity of these periods
     * @param earliest first day of the range
     * @param latest last day of the range
     * @return −1 if no closed period contains the whole range
     */
    public int indexOf(Granularity granularity, LocalDate earliest, LocalDate latest) {
      LocalDate start = granularity.periodOf(earliest);
      if (!start.equals(granularity.periodOf(latest))) {
        return -1;
      }
      int index = Collections.binarySearch(starts, start);
      return index < 0 ? -1 : index;
    }

    /** Number of periods with an issue. */
    public int seen() {
      int seen = 0;
      for (long count : stories) {
        seen += count > 0 ? 1 : 0;
      }
      return seen;
    }
  }

  private Exposure(String overallScope) {
    this.overallScope = overallScope;
  }

  /**
   * The exposure of an archive: scope {@link #ALL} and, if there are several, each newspaper.
   *
   * @param days exposure by date, in any order; a date whose range is not within one period is left
   *     out at that granularity
   */
  public static Exposure of(Collection<Day> days) {
    Exposure exposure = new Exposure(ALL);
    for (Granularity granularity : Granularity.values()) {
      exposure.add(granularity, days, true);
    }
    return exposure;
  }

  /**
   * The exposure of a user-defined scope, which combines all given newspapers.
   *
   * @param scope name of the scope
   * @param days exposure by date of the newspapers in the scope
   */
  public static Exposure of(String scope, Collection<Day> days) {
    Exposure exposure = new Exposure(scope);
    for (Granularity granularity : Granularity.values()) {
      exposure.add(granularity, days, false);
    }
    return exposure;
  }

  /** Whether a newspaper belongs to a scope of this exposure. */
  boolean covers(String scope, String newspaper) {
    return scope.equals(overallScope) || scope.equals(newspaper);
  }

  /**
   * Adds the scopes of one granularity. Newspapers are taken from closed periods only, so that the
   * open period does not affect the tests.
   */
  private void add(Granularity granularity, Collection<Day> days, boolean byNewspaper) {
    List<Day> dated =
        days.stream()
            .filter(
                day ->
                    granularity.periodOf(day.earliest()).equals(granularity.periodOf(day.latest())))
            .toList();
    if (dated.isEmpty()) {
      return;
    }
    LocalDate open =
        granularity.periodOf(
            dated.stream().map(Day::latest).max(LocalDate::compareTo).orElseThrow());
    List<Day> closed = dated.stream().filter(day -> day.latest().isBefore(open)).toList();
    TreeSet<String> newspapers = new TreeSet<>();
    closed.forEach(day -> newspapers.add(day.newspaper()));
    boolean several = newspapers.stream().filter(name -> !name.equals(UNKNOWN)).count() > 1;
    add(overallScope, granularity, closed);
    if (byNewspaper && several) {
      for (String newspaper : newspapers) {
        List<Day> own = closed.stream().filter(d -> d.newspaper().equals(newspaper)).toList();
        add(newspaper, granularity, own);
      }
    }
  }

  private void add(String scope, Granularity granularity, List<Day> closed) {
    List<Day> exposed = closed.stream().filter(day -> day.stories() > 0).toList();
    if (exposed.isEmpty()) {
      return;
    }
    LocalDate first = exposed.stream().map(Day::earliest).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = exposed.stream().map(Day::latest).max(LocalDate::compareTo).orElseThrow();
    List<LocalDate> starts = granularity.periods(first, last);
    Periods periods = new Periods(starts, new long[starts.size()], new long[starts.size()]);
    for (Day day : exposed) {
      int index = periods.indexOf(granularity, day.earliest(), day.latest());
      periods.stories()[index] += day.stories();
      periods.words()[index] += day.words();
    }
    byScope.computeIfAbsent(scope, name -> new TreeMap<>()).put(granularity, periods);
  }

  /** The scopes that have a story in a closed period, sorted by name. */
  public List<String> scopes() {
    return List.copyOf(byScope.keySet());
  }

  /**
   * The closed periods of a scope, by granularity; a granularity without closed periods is absent.
   */
  public Map<Granularity, Periods> of(String scope) {
    return byScope.getOrDefault(scope, new TreeMap<>());
  }

  /**
   * The first day of the first closed period with a story, over all newspapers; null if there is
   * none.
   */
  public LocalDate closedFrom(Granularity granularity) {
    Periods periods = of(overallScope).get(granularity);
    return periods == null ? null : periods.starts().get(0);
  }

  /**
   * The last day of the last closed period with a story, over all newspapers; null if there is
   * none.
   */
  public LocalDate closedUntil(Granularity granularity) {
    Periods periods = of(overallScope).get(granularity);
    return periods == null
        ? null
        : granularity.next(periods.starts().get(periods.starts().size() - 1)).minusDays(1);
  }
}
