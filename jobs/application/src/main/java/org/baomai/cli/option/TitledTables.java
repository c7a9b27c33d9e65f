package org.baomai.cli.option;

import java.io.PrintStream;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.baomai.rows.PlainValues;
import org.baomai.show.Format;
import org.baomai.show.RowWriter;

/** Prints tables with a title to a terminal. */
public final class TitledTables {
  private final PrintStream out;

  public TitledTables(PrintStream out) {
    this.out = out;
  }

  /** Prints a table, or "none"; returns whether it has a row. */
  public boolean table(String title, Dataset<Row> rows) {
    return table(
        title,
        List.of(rows.columns()),
        rows.collectAsList().stream().map(PlainValues::of).toList());
  }

  /** Prints the texts of a single column, one a line and not shortened, or "none". */
  public void lines(String title, Dataset<Row> texts) {
    lines(title, texts.as(Encoders.STRING()).collectAsList());
  }

  /** Prints texts, one a line and not shortened, or "none". */
  public void lines(String title, List<String> texts) {
    out.println();
    out.println(title);
    texts.forEach(out::println);
    if (texts.isEmpty()) {
      out.println("none");
    }
  }

  /** Prints rows of plain values, or "none"; returns whether there is a row. */
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
