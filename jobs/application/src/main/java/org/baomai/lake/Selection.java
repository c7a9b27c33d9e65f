package org.baomai.lake;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The part of the archive that a reading command looks at. A table without the column that a
 * condition speaks of is not narrowed by it.
 *
 * @param since first issue date; null for no bound. Rows without a date fall out of any bound
 * @param until last issue date; null for no bound
 * @param newspaper name; null for all
 * @param kinds kinds of units; empty for all
 * @param printings which printings of a text are looked at and counted; null for every row of a
 *     table, and series that count each text once
 */
public record Selection(
    LocalDate since,
    LocalDate until,
    String newspaper,
    List<String> kinds,
    ReprintCounting printings) {
  /** Everything. */
  public static final Selection ALL = new Selection(null, null, null, List.of(), null);

  /** This part, but of it only what lies between two dates, both included. */
  public Selection within(LocalDate first, LocalDate last) {
    return new Selection(
        since == null || first.isAfter(since) ? first : since,
        until == null || last.isBefore(until) ? last : until,
        newspaper,
        kinds,
        printings);
  }

  /** Which printings a series counts. */
  public ReprintCounting counted() {
    return printings == null ? ReprintCounting.FIRST : printings;
  }

  /** Whether rows of reprints are left out of tables of articles, their terms and their topics. */
  boolean leavesReprintsOut() {
    return printings == ReprintCounting.FIRST;
  }

  /** The rows of a table that are looked at. */
  public Dataset<Row> of(Dataset<Row> rows) {
    List<String> columns = Arrays.asList(rows.columns());
    Column condition = functions.lit(true);
    if (columns.contains("issue_date")) {
      condition = since == null ? condition : condition.and(col("issue_date").geq(since));
      condition = until == null ? condition : condition.and(col("issue_date").leq(until));
    }
    if (columns.contains("newspaper") && newspaper != null) {
      condition = condition.and(col("newspaper").equalTo(newspaper));
    }
    if (columns.contains("kind") && !kinds.isEmpty()) {
      Object[] wanted =
          kinds.stream().map(kind -> kind.toLowerCase(Locale.ROOT)).toArray(Object[]::new);
      condition = condition.and(col("kind").isin(wanted));
    }
    return narrowsNothing() ? rows : rows.filter(condition);
  }

  private boolean narrowsNothing() {
    return since == null && until == null && newspaper == null && kinds.isEmpty();
  }
}
