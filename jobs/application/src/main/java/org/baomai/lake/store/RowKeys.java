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
 * Values of a string column, by which rows of a table are picked out. A few are literals, which
 * Delta holds against what it knows of each of the table's files; of many, the rows are found by a
 * join.
 */
public final class RowKeys {
  private static final int MOST_LITERALS = 5_000;

  private final String column;
  private final Optional<String> condition;
  private final Dataset<Row> rows;

  private RowKeys(String column, Optional<String> condition, Dataset<Row> rows) {
    this.column = column;
    this.condition = condition;
    this.rows = rows;
  }

  /**
   * Keys that need not have room here.
   *
   * @param rows one string column, named as that of the rows to pick out; used more than once
   */
  public static RowKeys of(Dataset<Row> rows) {
    return of(rows, MOST_LITERALS);
  }

  /**
   * The same with a limit of one's own.
   *
   * @param most up to so many keys are literals
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

  /** A SQL string literal that means just this text, whatever is in it. */
  static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** The SQL condition that holds for just the rows with these keys; none if they are many. */
  Optional<String> condition() {
    return condition;
  }

  /** Those rows of a table that have one of these keys. */
  public Dataset<Row> only(Dataset<Row> table) {
    return condition
        .map(holds -> table.filter(expr(holds)))
        .orElseGet(() -> table.join(rows, new String[] {column}, "left_semi"));
  }

  /** The other rows of a table, those without a key among them. */
  Dataset<Row> without(Dataset<Row> table) {
    return table.join(rows, new String[] {column}, "left_anti");
  }
}
