package org.baomai.trend;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The range of issue dates of an archive without the few that are far from all others, which are
 * mostly misprinted or misread: one page of 1923 beside twelve months of 2023 would otherwise
 * stretch every series over a century.
 *
 * <p>The dates fall into clusters, separated by more than {@link #GAP_DAYS} days without a page.
 *
 * <pre>
 *   1923           1950–1952                    2000–2002                     2103
 *    ·             ▪▪▪▪▪▪▪▪▪                    ▪▪▪▪▪▪▪▪▪▪▪▪▪                  ·
 *   small                                       main cluster                 small
 *                  └──────────── main range ──────────────┘
 * </pre>
 *
 * <p>The main cluster is the one with the most dates. A cluster is small if it has a single date,
 * or at most {@link #SMALL_SHARE} of the dates and of the pages of the main cluster. The main range
 * reaches from the first to the last date of the clusters that are not small, and over small ones
 * whose distance to it is at most {@link #USUAL_GAPS} times the longest gap in the main cluster. If
 * the main cluster has fewer than {@link #MIN_DATES} dates, nothing is known about what is usual,
 * and the range contains all dates.
 *
 * @param first first date of the range
 * @param last last date of the range
 */
public record MainRange(LocalDate first, LocalDate last) implements Serializable {
  /** Longest gap inside a cluster, in days: two years. */
  static final int GAP_DAYS = 2 * 365;

  /** Maximum share of dates and of pages of a small cluster with several dates. */
  static final double SMALL_SHARE = 0.02;

  /** A small cluster is far if its distance is more than this many of the longest usual gap. */
  static final int USUAL_GAPS = 10;

  /** Minimum number of dates of a main cluster beside which another date can be far. */
  static final int MIN_DATES = 8;

  /** The dates of four-digit years, which are those that tables can hold. */
  private static final MainRange EVERYTHING =
      new MainRange(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

  /**
   * Dates without a long gap between them.
   *
   * @param longestGap longest number of days from one date to the next; 0 for a single date
   */
  private record Cluster(LocalDate first, LocalDate last, int dates, long pages, long longestGap) {
    static Cluster of(LocalDate date, long pages) {
      return new Cluster(date, date, 1, pages, 0);
    }

    Cluster with(LocalDate date, long more) {
      return new Cluster(
          first,
          date,
          dates + 1,
          pages + more,
          Math.max(longestGap, ChronoUnit.DAYS.between(last, date)));
    }

    boolean isSmallBeside(Cluster main) {
      return dates == 1 || (dates <= SMALL_SHARE * main.dates && pages <= SMALL_SHARE * main.pages);
    }
  }

  /**
   * The main range of an archive.
   *
   * @param pagesByDate number of pages on each issue date
   * @return the range; it contains every date if no date is far from the others
   */
  public static MainRange of(Map<LocalDate, Long> pagesByDate) {
    List<Cluster> clusters = clusters(new TreeMap<>(pagesByDate));
    // Of equally large clusters the latest, since an archive grows at its end.
    Cluster main =
        clusters.stream()
            .max(Comparator.comparingInt(Cluster::dates).thenComparing(Cluster::last))
            .orElse(null);
    if (main == null || main.dates() < MIN_DATES) {
      return EVERYTHING;
    }
    LocalDate first = main.first();
    LocalDate last = main.last();
    for (Cluster cluster : clusters) {
      if (!cluster.isSmallBeside(main)) {
        first = cluster.first().isBefore(first) ? cluster.first() : first;
        last = cluster.last().isAfter(last) ? cluster.last() : last;
      }
    }
    long usual = USUAL_GAPS * main.longestGap();
    return extended(clusters, new MainRange(first, last), usual);
  }

  private static List<Cluster> clusters(SortedMap<LocalDate, Long> pagesByDate) {
    List<Cluster> clusters = new ArrayList<>();
    pagesByDate.forEach(
        (date, pages) -> {
          int current = clusters.size() - 1;
          if (current >= 0
              && ChronoUnit.DAYS.between(clusters.get(current).last(), date) <= GAP_DAYS) {
            clusters.set(current, clusters.get(current).with(date, pages));
          } else {
            clusters.add(Cluster.of(date, pages));
          }
        });
    return clusters;
  }

  /** The range extended outwards over clusters that are no farther from it than usual. */
  private static MainRange extended(List<Cluster> clusters, MainRange range, long usual) {
    LocalDate first = range.first();
    LocalDate last = range.last();
    for (Cluster cluster : clusters) {
      boolean near = ChronoUnit.DAYS.between(last, cluster.first()) <= usual;
      last = near && cluster.last().isAfter(last) ? cluster.last() : last;
    }
    for (int at = clusters.size() - 1; at >= 0; at--) {
      Cluster cluster = clusters.get(at);
      boolean near = ChronoUnit.DAYS.between(cluster.last(), first) <= usual;
      first = near && cluster.first().isBefore(first) ? cluster.first() : first;
    }
    return new MainRange(first, last);
  }

  /** Whether a date is in the range. */
  public boolean contains(LocalDate date) {
    return !date.isBefore(first) && !date.isAfter(last);
  }
}
