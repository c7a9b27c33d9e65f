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
 * Some issue dates as ranges, for a condition by which a reader skips the files of other dates. A
 * list of dates would not do: Delta looks only at the first and the last of it. Of many dates the
 * nearest are put together, since a condition of hundreds of parts is slower than the files that it
 * spares.
 *
 * @param ranges in order, none touching another
 * @param undated whether rows without a date are looked at
 */
public record DateRanges(List<Range> ranges, boolean undated) {
  /** At most so many ranges. */
  public static final int MOST = 50;

  /** A range of dates, both ends included. */
  public record Range(LocalDate first, LocalDate last) {}

  public DateRanges {
    ranges = List.copyOf(ranges);
  }

  /** Ranges that hold the dates, and as few others as may be; a null stands for "no date". */
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

  /** Days between neighbours that are put together: 1, or more where there are too many gaps. */
  private static long widestGapToClose(List<LocalDate> dates) {
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < dates.size(); i++) {
      gaps.add(dates.get(i).toEpochDay() - dates.get(i - 1).toEpochDay());
    }
    gaps.sort(Comparator.reverseOrder());
    return gaps.size() < MOST ? 1 : gaps.get(MOST - 1);
  }

  /** The condition on {@code issue_date}. */
  public Column condition() {
    Column condition = undated ? col("issue_date").isNull() : lit(false);
    for (Range range : ranges) {
      condition = condition.or(col("issue_date").between(range.first(), range.last()));
    }
    return condition;
  }
}
