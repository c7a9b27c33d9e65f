package org.baomai.show;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** A table for a notebook: numbers to the right, text to the left, all text escaped. */
public final class HtmlTable {
  private static final String CELL = "padding:2px 10px;vertical-align:top;text-align:";

  /** Numbers from here on are rounded to integers. */
  private static final double WHOLE = 1e4;

  /** Smaller numbers are shown in scientific notation. */
  private static final double SMALL = 1e-4;

  private HtmlTable() {}

  /**
   * Writes a table.
   *
   * @param columns names of the columns
   * @param rows the rows, with one value for each column: null (an empty cell), numbers, strings,
   *     dates, lists and maps of these
   * @return one HTML element without line ends; a note if there are no rows
   * @throws IllegalArgumentException if a row has more or fewer values than there are columns
   */
  public static String of(List<String> columns, List<List<Object>> rows) {
    if (rows.isEmpty()) {
      return note("no rows");
    }
    for (List<Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "A row has " + row.size() + " values for " + columns.size() + " columns: " + row);
      }
    }
    StringBuilder html = new StringBuilder("<table style=\"border-collapse:collapse\"><thead><tr>");
    for (int i = 0; i < columns.size(); i++) {
      html.append(cell("th", columns.get(i), side(rows, i)));
    }
    html.append("</tr></thead><tbody>");
    for (List<Object> row : rows) {
      html.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        html.append(cell("td", text(row.get(i)), side(rows, i)));
      }
      html.append("</tr>");
    }
    return Markup.untouched(html.append("</tbody></table>").toString());
  }

  /** A remark, for example that there are no rows or more rows than are shown. */
  public static String note(String text) {
    return Markup.untouched("<p><em>" + Markup.escape(text) + "</em></p>");
  }

  private static String cell(String element, String text, String side) {
    return "<%s style=\"%s%s\">%s</%s>"
        .formatted(element, CELL, side, Markup.escape(text), element);
  }

  private static String side(List<List<Object>> rows, int column) {
    boolean numbers =
        rows.stream()
            .map(row -> row.get(column))
            .allMatch(value -> value == null || value instanceof Number);
    return numbers ? "right" : "left";
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return plain(number);
    }
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return String.join("、", list.stream().map(String.class::cast).toList());
    }
    return value instanceof List<?> || value instanceof Map<?, ?>
        ? Json.of(value)
        : value.toString();
  }

  /** Rounds to four significant digits, without trailing zeros. */
  private static String plain(double number) {
    if (!Double.isFinite(number)) {
      return String.valueOf(number);
    }
    BigDecimal rounded = BigDecimal.valueOf(number);
    if (Math.abs(number) < WHOLE) {
      rounded = rounded.round(new MathContext(4, RoundingMode.HALF_EVEN));
    } else {
      rounded = rounded.setScale(0, RoundingMode.HALF_EVEN);
    }
    boolean small = number != 0 && Math.abs(number) < SMALL;
    return small ? rounded.toString() : rounded.stripTrailingZeros().toPlainString();
  }
}
