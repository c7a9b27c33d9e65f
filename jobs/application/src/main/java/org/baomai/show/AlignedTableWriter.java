package org.baomai.show;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes aligned columns for a terminal, numbers to the right. Rows are kept until the end. */
final class AlignedTableWriter implements RowWriter {
  private static final int MAX_WIDTH = 60;

  private final PrintStream out;
  private final List<List<String>> lines = new ArrayList<>();
  private final List<Boolean> numbers = new ArrayList<>();

  AlignedTableWriter(PrintStream out) {
    this.out = out;
  }

  @Override
  public void start(List<String> columns) {
    lines.add(List.copyOf(columns));
    columns.forEach(column -> numbers.add(Boolean.TRUE));
  }

  @Override
  public void row(List<Object> values) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value != null && !(value instanceof Number)) {
        numbers.set(i, Boolean.FALSE);
      }
      cells.add(DisplayWidth.cut(cell(value), MAX_WIDTH));
    }
    lines.add(cells);
  }

  @Override
  public void end() {
    int[] widths = widths();
    for (int line = 0; line < lines.size(); line++) {
      out.print(aligned(lines.get(line), widths));
      if (line == 0) {
        out.print(rule(widths));
      }
    }
    out.flush();
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return plain(number);
    }
    String text =
        value instanceof List<?> || value instanceof Map<?, ?> ? Json.of(value) : value.toString();
    // A control character in a page must not move the terminal's cursor.
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  private static String plain(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e12) {
      return String.valueOf((long) number);
    }
    return String.format(java.util.Locale.ROOT, "%.5g", number);
  }

  private int[] widths() {
    int[] widths = new int[numbers.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(line.get(i)));
      }
    }
    return widths;
  }

  private String aligned(List<String> cells, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String blank = " ".repeat(widths[i] - DisplayWidth.of(cells.get(i)));
      text.append(i == 0 ? "" : "  ");
      text.append(numbers.get(i) ? blank + cells.get(i) : cells.get(i) + blank);
    }
    return text.toString().stripTrailing() + "\n";
  }

  private static String rule(int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int width : widths) {
      text.append(text.length() == 0 ? "" : "  ").append("─".repeat(width));
    }
    return text + "\n";
  }
}
