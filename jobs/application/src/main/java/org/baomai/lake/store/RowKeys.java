package org.baomai.lake.store;

import static org.apache.spark.sql.functions.expr;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Values of a string column that select rows of a table. Few values become literals in a condition,
 * which lets Delta skip files by their statistics; many values become a join.
 */
public final class RowKeys {
  private static final int MAX_LITERALS = 5_000;

  private final String column;
  private final Optional<String> condition;
  private final Dataset<Row> rows;

  private RowKeys(String column, Optional<String> condition, Dataset<Row> rows) {
    this.column = column;
    this.condition = condition;
    this.rows = rows;
  }

  /**
   * Keys that need not fit into the driver's memory.
   *
   * @param rows one string column, named like the column of the table; it is evaluated more than
   *     once
   */
  public static RowKeys of(Dataset<Row> rows) {
    return of(rows, MAX_LITERALS);
  }

  /**
   * The same with an explicit limit.
   *
   * @param most maximum number of keys that become literals
   */
  static RowKeys of(Dataset<Row> rows, int most) {
    String column = rows.columns()[0];
    List<String> few = rows.as(Encoders.STRING()).limit(most + 1).collectAsList();
    Optional<String> condition =
        few.size() > most ? Optional.empty() : Optional.of(isOneOf(column, few));
    return new RowKeys(column, condition, rows);
  }

  private static String isOneOf(String column, Collection<String> values) {
    return values.isEmpty()
        ? "false"
        : values.stream()
            .sorted()
            .map(RowKeys::literal)
            .collect(Collectors.joining(", ", column + " IN (", ")"));
  }

  /** The SQL string literal of a text, escaped. */
  static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** The SQL condition that selects exactly the rows with these keys; empty if there are many. */
  Optional<String> condition() {
    return condition;
  }

  /** The rows of a table with one of these keys. */
  public Dataset<Row> only(Dataset<Row> table) {
    return condition
        .map(holds -> table.filter(expr(holds)))
        .orElseGet(() -> table.join(rows, new String[] {column}, "left_semi"));
  }

  /** The other rows of a table, including those without a key. */
  Dataset<Row> without(Dataset<Row> table) {
    return table.join(rows, new String[] {column}, "left_anti");
  }
}
