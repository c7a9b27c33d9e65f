package org.baomai.lake;

import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Writes tables of the lake, each write one commit. */
public final class TableWriter {
  private static final int MOST_LITERALS = 5_000;

  private final Lake lake;
  private final CommitHook hook;

  public TableWriter(Lake lake, CommitHook hook) {
    this.lake = lake;
    this.hook = hook;
  }

  /** Replaces the whole table. */
  public void overwrite(String table, Dataset<Row> rows) {
    commit(table, write(table, rows).mode("overwrite"));
  }

  /** Adds rows. */
  public void append(String table, Dataset<Row> rows) {
    commit(table, write(table, rows).mode("append"));
  }

  /** Replaces the rows of the dirty dates; the rows given must all be of these dates. */
  public void replaceDates(String table, Dataset<Row> rows, DirtyDates dates) {
    if (dates.everything()) {
      overwrite(table, rows);
    } else {
      replaceWhere(table, rows, dates.condition());
    }
  }

  /** Replaces the rows that a condition holds for; it must hold for all rows given. */
  public void replaceWhere(String table, Dataset<Row> rows, String condition) {
    commit(table, write(table, rows).mode("overwrite").option("replaceWhere", condition));
  }

  /**
   * Replaces the rows with the keys given, where the table's key is one string column.
   *
   * @param keys the keys whose rows go; too many for a list of literals, and the table is written
   *     whole
   */
  public void replaceKeys(String table, Dataset<Row> rows, Collection<String> keys) {
    String key = LakeTables.named(table).key().get(0);
    if (keys.size() > MOST_LITERALS) {
      Dataset<Row> kept =
          lake.current(table)
              .join(
                  rows.sparkSession()
                      .createDataset(
                          java.util.List.copyOf(keys), org.apache.spark.sql.Encoders.STRING())
                      .toDF(key),
                  new String[] {key},
                  "left_anti");
      overwrite(table, conform(table, kept).unionByName(conform(table, rows)));
      return;
    }
    String literals =
        keys.stream()
            .sorted()
            .map(TableWriter::literal)
            .collect(Collectors.joining(", ", key + " IN (", ")"));
    replaceWhere(table, rows, literals);
  }

  /** A SQL string literal that means just this text, whatever is in it. */
  static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private DataFrameWriter<Row> write(String table, Dataset<Row> rows) {
    return conform(table, rows).write().format("delta");
  }

  private static Dataset<Row> conform(String table, Dataset<Row> rows) {
    TableDefinition definition = LakeTables.named(table);
    Column[] columns =
        definition.columns().stream()
            .map(column -> functions.col(column.name()).cast(column.type()).as(column.name()))
            .toArray(Column[]::new);
    return rows.select(columns);
  }

  private void commit(String table, DataFrameWriter<Row> writer) {
    writer.save(lake.pathOf(table));
    hook.committed(table);
  }
}
