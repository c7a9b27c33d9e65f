package org.baomai.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.LakeReader;
import org.baomai.rows.PlainValues;
import org.baomai.run.LocalPath;
import org.baomai.run.UsageException;
import org.baomai.show.Format;
import org.baomai.show.RowWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baomai export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Writes a table to one CSV, JSONL or Parquet file.",
    description =
        "CSV files are UTF-8 with a byte order mark, which spreadsheets need. An apostrophe is put"
            + " before a text that a spreadsheet would run as a formula.")
final class ExportCommand extends ReadingCommand {
  @Parameters(paramLabel = "TABLE", description = "Name of the table; 'baomai tables' lists them.")
  private String table;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "A file name that ends in .csv, .jsonl or .parquet; it must not exist.")
  private Path to;

  @Override
  void read(LakeReader lake) {
    if (Files.exists(to)) {
      throw new UsageException(to + " already exists. Remove it, or name another file with --to.");
    }
    Dataset<Row> rows;
    try {
      rows = lake.table(table);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
    String name = to.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".parquet")) {
      writeParquet(rows);
    } else if (name.endsWith(".csv")) {
      writeText(rows, Format.CSV, "\uFEFF");
    } else if (name.endsWith(".jsonl")) {
      writeText(rows, Format.JSONL, "");
    } else {
      throw new UsageException("--to " + to + " must end in .csv, .jsonl or .parquet.");
    }
    context().err().println("export: " + table + " written to " + to + ".");
  }

  private void writeText(Dataset<Row> rows, Format format, String start) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to));
        PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8)) {
      text.print(start);
      RowWriter writer = format.writerTo(text);
      writer.start(List.of(rows.columns()));
      Iterator<Row> iterator = rows.toLocalIterator();
      while (iterator.hasNext()) {
        writer.row(PlainValues.of(iterator.next()));
      }
      writer.end();
      if (text.checkError()) {
        throw new IOException("the disk may be full");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + to + " cannot be written.", e);
    }
  }

  /** Spark writes a folder; this moves its only part to the file and deletes the folder. */
  private void writeParquet(Dataset<Row> rows) {
    Path folder = to.resolveSibling(to.getFileName() + ".parts");
    try {
      rows.coalesce(1).write().parquet(LocalPath.of(folder));
      try (Stream<Path> parts = Files.list(folder)) {
        Path part =
            parts.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
      }
      try (Stream<Path> left = Files.walk(folder)) {
        for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + to + " cannot be written.", e);
    }
  }
}
