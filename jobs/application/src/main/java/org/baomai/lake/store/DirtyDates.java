package org.baomai.lake.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.table.ArticlesTable;

/**
 * The issue dates whose rows a run rewrites: the unit of change of the whole lake.
 *
 * @param everything whether all dates are dirty, including unknown ones
 * @param dates the dirty dates; empty if all are
 * @param undated whether rows without a date are dirty
 */
public record DirtyDates(boolean everything, SortedSet<LocalDate> dates, boolean undated) {
  /** Nothing to do. */
  public static final DirtyDates NONE = new DirtyDates(false, new TreeSet<>(), false);

  /** All dates. */
  public static final DirtyDates ALL = new DirtyDates(true, new TreeSet<>(), true);

  /** Some dates; null stands for rows without a date. */
  public static DirtyDates of(Collection<LocalDate> dates) {
    TreeSet<LocalDate> known = new TreeSet<>();
    boolean undated = false;
    for (LocalDate date : dates) {
      if (date == null) {
        undated = true;
      } else {
        known.add(date);
      }
    }
    return new DirtyDates(false, known, undated);
  }

  /**
   * The distinct values of {@code issue_date} in some rows; null stands for rows without a date.
   */
  public static DirtyDates of(Dataset<Row> rows) {
    List<LocalDate> dates = new ArrayList<>();
    rows.select(ArticlesTable.ISSUE_DATE)
        .distinct()
        .collectAsList()
        .forEach(row -> dates.add(row.getAs(ArticlesTable.ISSUE_DATE)));
    return of(dates);
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return !everything && dates.isEmpty() && !undated;
  }

  /** The union of both. */
  public DirtyDates and(DirtyDates other) {
    if (everything || other.everything) {
      return ALL;
    }
    TreeSet<LocalDate> both = new TreeSet<>(dates);
    both.addAll(other.dates);
    return new DirtyDates(false, both, undated || other.undated);
  }

  /**
   * The SQL condition on {@code issue_date} that selects exactly the dirty rows, with literal dates
   * as {@code replaceWhere} requires.
   */
  public String condition() {
    if (everything) {
      return "true";
    }
    String known =
        dates.stream()
            .map(date -> "DATE'" + date + "'")
            .collect(Collectors.joining(", ", "issue_date IN (", ")"));
    String unknown = "issue_date IS NULL";
    if (dates.isEmpty()) {
      return undated ? unknown : "false";
    }
    return undated ? "(" + known + " OR " + unknown + ")" : known;
  }

  /** Describes the dates for messages. */
  public String describe() {
    if (everything) {
      return "all dates";
    }
    if (isEmpty()) {
      return "nothing";
    }
    String known =
        switch (dates.size()) {
          case 0 -> "";
          case 1 -> dates.first().toString();
          default -> dates.size() + " dates from " + dates.first() + " to " + dates.last();
        };
    return String.join(" and ", undated ? andUndated(known) : List.of(known));
  }

  private static List<String> andUndated(String known) {
    return known.isEmpty()
        ? List.of("pages without a date")
        : List.of(known, "pages without a date");
  }
}
