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
import org.baomai.lake.table.ArticlesTable;

/**
 * The part of the archive that a reading command selects. A condition does not restrict tables that
 * lack its column.
 *
 * @param since first issue date; null for no bound. A bound excludes rows without a date
 * @param until last issue date; null for no bound
 * @param newspaper name; null for all
 * @param kinds kinds of units; empty for all
 * @param printings whether reprints are read and counted; null for every row of a table, and series
 *     without reprints
 */
public record Selection(
    LocalDate since,
    LocalDate until,
    String newspaper,
    List<String> kinds,
    ReprintCounting printings) {
  /** Everything. */
  public static final Selection ALL = new Selection(null, null, null, List.of(), null);

  /** This selection, further restricted to a range of dates, both included. */
  public Selection within(LocalDate first, LocalDate last) {
    return new Selection(
        since == null || first.isAfter(since) ? first : since,
        until == null || last.isBefore(until) ? last : until,
        newspaper,
        kinds,
        printings);
  }

  /** Whether series count reprints. */
  public ReprintCounting counted() {
    return printings == null ? ReprintCounting.FIRST : printings;
  }

  /** Whether rows of reprints are removed from tables of articles, their terms and their topics. */
  boolean excludesReprints() {
    return printings == ReprintCounting.FIRST;
  }

  /** The selected rows of a table. */
  public Dataset<Row> of(Dataset<Row> rows) {
    List<String> columns = Arrays.asList(rows.columns());
    Column condition = functions.lit(true);
    if (columns.contains(ArticlesTable.ISSUE_DATE)) {
      condition =
          since == null ? condition : condition.and(col(ArticlesTable.ISSUE_DATE).geq(since));
      condition =
          until == null ? condition : condition.and(col(ArticlesTable.ISSUE_DATE).leq(until));
    }
    if (columns.contains(ArticlesTable.NEWSPAPER) && newspaper != null) {
      condition = condition.and(col(ArticlesTable.NEWSPAPER).equalTo(newspaper));
    }
    if (columns.contains(ArticlesTable.KIND) && !kinds.isEmpty()) {
      Object[] wanted =
          kinds.stream().map(kind -> kind.toLowerCase(Locale.ROOT)).toArray(Object[]::new);
      condition = condition.and(col(ArticlesTable.KIND).isin(wanted));
    }
    return isUnrestricted() ? rows : rows.filter(condition);
  }

  private boolean isUnrestricted() {
    return since == null && until == null && newspaper == null && kinds.isEmpty();
  }
}
