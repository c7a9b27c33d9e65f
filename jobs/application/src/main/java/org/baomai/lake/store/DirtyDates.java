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

/**
 * The issue dates that a run has to write anew: the unit of change of the whole lake.
 *
 * @param everything whether all dates are dirty, known or not
 * @param dates the dirty dates; empty if everything is
 * @param undated whether rows without a date are dirty
 */
public record DirtyDates(boolean everything, SortedSet<LocalDate> dates, boolean undated) {
  /** Nothing to do. */
  public static final DirtyDates NONE = new DirtyDates(false, new TreeSet<>(), false);

  /** All dates. */
  public static final DirtyDates ALL = new DirtyDates(true, new TreeSet<>(), true);

  /** Some dates; a null among them stands for "no date". */
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

  /** The dates of rows with an {@code issue_date}; null among them asks for those without one. */
  public static DirtyDates of(Dataset<Row> rows) {
    List<LocalDate> dates = new ArrayList<>();
    rows.select("issue_date")
        .distinct()
        .collectAsList()
        .forEach(row -> dates.add(row.getLocalDate(0)));
    return of(dates);
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return !everything && dates.isEmpty() && !undated;
  }

  /** These and the other's. */
  public DirtyDates and(DirtyDates other) {
    if (everything || other.everything) {
      return ALL;
    }
    TreeSet<LocalDate> both = new TreeSet<>(dates);
    both.addAll(other.dates);
    return new DirtyDates(false, both, undated || other.undated);
  }

  /**
   * The condition on {@code issue_date} that holds for just the dirty rows, with literal dates, as
   * {@code replaceWhere} needs it.
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

  /** For people: how much is dirty. */
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
    return String.join(" and ", undated ? withPagesOfNoDate(known) : List.of(known));
  }

  private static List<String> withPagesOfNoDate(String known) {
    return known.isEmpty()
        ? List.of("pages without a date")
        : List.of(known, "pages without a date");
  }
}
