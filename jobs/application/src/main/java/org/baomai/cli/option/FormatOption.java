package org.baomai.cli.option;

import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.baomai.rows.PlainValues;
import org.baomai.show.Format;
import org.baomai.show.RowWriter;
import picocli.CommandLine.Option;

/** {@code --format}: the format of printed rows. */
public final class FormatOption {
  @Option(
      names = "--format",
      defaultValue = "table",
      description = "Output format: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  /** Prints rows with a header of column names. */
  public void print(PrintStream out, List<String> columns, Iterator<Row> rows) {
    RowWriter writer = format.writerTo(out);
    writer.start(columns);
    while (rows.hasNext()) {
      writer.row(PlainValues.of(rows.next()));
    }
    writer.end();
  }
}
