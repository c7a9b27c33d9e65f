package org.baomai.lake.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.spark.sql.Column;

/**
 * Issue dates as ranges, for a condition that lets a reader skip the files of other dates. Delta
 * uses only the first and the last value of an IN list for skipping; ranges skip more. If there are
 * too many ranges, the nearest are merged, because evaluating hundreds of conditions costs more
 * than the skipped files save.
 *
 * @param ranges in order, with gaps between them
 * @param undated whether rows without a date are included
 */
public record DateRanges(List<Range> ranges, boolean undated) {
  /** Maximum number of ranges. */
  public static final int MAX_RANGES = 50;

  /** A range of dates, both ends included. */
  public record Range(LocalDate first, LocalDate last) {}

  public DateRanges {
    ranges = List.copyOf(ranges);
  }

  /** Ranges that contain the dates and few others; null stands for rows without a date. */
  public static DateRanges holding(Collection<LocalDate> dates) {
    TreeSet<LocalDate> known = new TreeSet<>();
    dates.stream().filter(Objects::nonNull).forEach(known::add);
    long widest = widestGapToClose(List.copyOf(known));
    List<Range> ranges = new ArrayList<>();
    LocalDate first = null;
    LocalDate last = null;
    for (LocalDate date : known) {
      if (first == null || date.toEpochDay() - last.toEpochDay() > widest) {
        add(first, last, ranges);
        first = date;
      }
      last = date;
    }
    add(first, last, ranges);
    return new DateRanges(ranges, dates.stream().anyMatch(Objects::isNull));
  }

  private static void add(LocalDate first, LocalDate last, List<Range> ranges) {
    if (first != null) {
      ranges.add(new Range(first, last));
    }
  }

  /**
   * Longest distance in days of dates that share a range: 1, or more if there are too many gaps.
   */
  private static long widestGapToClose(List<LocalDate> dates) {
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < dates.size(); i++) {
      gaps.add(dates.get(i).toEpochDay() - dates.get(i - 1).toEpochDay());
    }
    gaps.sort(Comparator.reverseOrder());
    return gaps.size() < MAX_RANGES ? 1 : gaps.get(MAX_RANGES - 1);
  }

  /** The condition on {@code issue_date} that selects these dates. */
  public Column condition() {
    Column condition = undated ? col("issue_date").isNull() : lit(false);
    for (Range range : ranges) {
      condition = condition.or(col("issue_date").between(range.first(), range.last()));
    }
    return condition;
  }
}
