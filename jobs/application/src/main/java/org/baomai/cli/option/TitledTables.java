package org.baomai.cli.option;

import java.io.PrintStream;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.rows.PlainValues;
import org.baomai.show.Format;
import org.baomai.show.RowWriter;

/** Tables with a title, for a terminal. */
public final class TitledTables {
  private final PrintStream out;

  public TitledTables(PrintStream out) {
    this.out = out;
  }

  /** Prints a table, or "none". Returns whether there was a row. */
  public boolean table(String title, Dataset<Row> rows) {
    return table(
        title,
        List.of(rows.columns()),
        rows.collectAsList().stream().map(PlainValues::of).toList());
  }

  /** Prints texts of one column, each whole on its line, or "none". */
  public void lines(String title, Dataset<Row> texts) {
    lines(title, texts.collectAsList().stream().map(row -> row.getString(0)).toList());
  }

  /** Prints texts, each whole on its line, or "none". */
  public void lines(String title, List<String> texts) {
    out.println();
    out.println(title);
    texts.forEach(out::println);
    if (texts.isEmpty()) {
      out.println("none");
    }
  }

  /** Prints rows of plain values. */
  public boolean table(String title, List<String> columns, List<List<Object>> rows) {
    out.println();
    out.println(title);
    if (rows.isEmpty()) {
      out.println("none");
      return false;
    }
    RowWriter writer = Format.TABLE.writerTo(out);
    writer.start(columns);
    rows.forEach(writer::row);
    writer.end();
    return true;
  }
}
