package org.baomai.trend;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How much there was to count, by scope and closed period. The scopes are {@code all} and, where
 * there are several newspapers, each of them. The period of the last issue date is open, and left
 * out: more of it may come.
 */
public final class Exposure implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The scope of everything. */
  public static final String ALL = "all";

  private final TreeMap<String, TreeMap<Granularity, Periods>> byScope = new TreeMap<>();
  private final String everything;

  /**
   * What a date offers.
   *
   * @param newspaper its newspaper
   * @param earliest first day of its range
   * @param latest last day of it
   * @param stories distinct stories
   * @param words words in them
   */
  public record Day(
      String newspaper, LocalDate earliest, LocalDate latest, long stories, long words)
      implements Serializable {}

  /**
   * The closed periods of a scope, in order, those without an issue included.
   *
   * @param starts first day of each
   * @param stories distinct stories in each; 0 where there was no issue
   * @param words words in each
   */
  public record Periods(List<LocalDate> starts, long[] stories, long[] words)
      implements Serializable {

    /** Which period a range of dates lies in; -1 if in none, or not wholly in one. */
    public int indexOf(Granularity granularity, LocalDate earliest, LocalDate latest) {
      LocalDate start = granularity.periodOf(earliest);
      if (!start.equals(granularity.periodOf(latest))) {
        return -1;
      }
      int index = java.util.Collections.binarySearch(starts, start);
      return index < 0 ? -1 : index;
    }

    /** Periods with an issue. */
    public int seen() {
      int seen = 0;
      for (long count : stories) {
        seen += count > 0 ? 1 : 0;
      }
      return seen;
    }
  }

  private Exposure(String everything) {
    this.everything = everything;
  }

  /** The exposure of an archive, from its dates. */
  public static Exposure of(Collection<Day> days) {
    Exposure exposure = new Exposure(ALL);
    for (Granularity granularity : Granularity.values()) {
      exposure.add(granularity, days, true);
    }
    return exposure;
  }

  /** The exposure of a user-defined scope; its newspapers are taken together. */
  public static Exposure of(String scope, Collection<Day> days) {
    Exposure exposure = new Exposure(scope);
    for (Granularity granularity : Granularity.values()) {
      exposure.add(granularity, days, false);
    }
    return exposure;
  }

  /** Whether what a newspaper prints counts in a scope of this exposure. */
  boolean covers(String scope, String newspaper) {
    return scope.equals(everything) || scope.equals(newspaper);
  }

  /** Only what is closed tells the scopes, so that the open period changes nothing of the tests. */
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
    add(everything, granularity, closed, open);
    if (byNewspaper && newspapers.size() > 1) {
      for (String newspaper : newspapers) {
        List<Day> own = closed.stream().filter(d -> d.newspaper().equals(newspaper)).toList();
        add(newspaper, granularity, own, open);
      }
    }
  }

  private void add(String scope, Granularity granularity, List<Day> closed, LocalDate open) {
    if (closed.isEmpty()) {
      return;
    }
    LocalDate first = closed.stream().map(Day::earliest).min(LocalDate::compareTo).orElseThrow();
    List<LocalDate> starts = granularity.periods(first, open.minusDays(1));
    Periods periods = new Periods(starts, new long[starts.size()], new long[starts.size()]);
    for (Day day : closed) {
      int index = periods.indexOf(granularity, day.earliest(), day.latest());
      periods.stories()[index] += day.stories();
      periods.words()[index] += day.words();
    }
    byScope.computeIfAbsent(scope, name -> new TreeMap<>()).put(granularity, periods);
  }

  /** The scopes, in order. */
  public List<String> scopes() {
    return List.copyOf(byScope.keySet());
  }

  /** The closed periods of a scope; absent where there are none. */
  public Map<Granularity, Periods> of(String scope) {
    return byScope.getOrDefault(scope, new TreeMap<>());
  }

  /** Last day of the last closed period over all newspapers; null if none is closed. */
  public LocalDate closedUntil(Granularity granularity) {
    Periods periods = of(everything).get(granularity);
    return periods == null
        ? null
        : granularity.next(periods.starts().get(periods.starts().size() - 1)).minusDays(1);
  }
}
