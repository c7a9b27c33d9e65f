package org.baomai.show;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes comma-separated values (RFC 4180), lists and maps as JSON. An apostrophe is put before a
 * text that a spreadsheet would run as a formula (CWE-1236).
 */
final class CsvWriter implements RowWriter {
  private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

  private final CSVPrinter printer;

  CsvWriter(PrintStream out) {
    try {
      printer = new CSVPrinter(out, CSVFormat.RFC4180);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void start(List<String> columns) {
    print(columns);
  }

  @Override
  public void row(List<Object> values) {
    List<Object> cells = new ArrayList<>(values.size());
    for (Object value : values) {
      cells.add(cell(value));
    }
    print(cells);
  }

  @Override
  public void end() {
    try {
      printer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object cell(Object value) {
    if (value instanceof List<?> || value instanceof Map<?, ?>) {
      return Json.of(value);
    }
    if (value instanceof String text
        && !text.isEmpty()
        && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
      return "'" + text;
    }
    return value;
  }

  private void print(List<?> cells) {
    try {
      printer.printRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
