package org.baomai.show;

import java.util.List;

/** A concordance for a notebook: the terms are aligned, all text is escaped. */
public final class HtmlConcordance {
  private HtmlConcordance() {}

  /**
   * Writes a concordance.
   *
   * @param lines the lines in order
   * @return one HTML element without line ends; a note if there are no lines
   */
  public static String of(List<KwicLine> lines) {
    if (lines.isEmpty()) {
      return HtmlTable.note("no lines");
    }
    StringBuilder html = new StringBuilder("<table style=\"border-collapse:collapse\"><tbody>");
    for (KwicLine line : lines) {
      html.append("<tr>")
          .append(cell("left;white-space:nowrap;color:#666", line.date().strip()))
          .append(cell("right", line.left()))
          .append(cell("center;white-space:nowrap;font-weight:bold;color:#b3202a", line.keyword()))
          .append(cell("left", line.right()))
          .append(cell("left;color:#666;font-size:85%", line.place()))
          .append("</tr>");
    }
    return Markup.untouched(html.append("</tbody></table>").toString());
  }

  private static String cell(String style, String text) {
    return "<td style=\"padding:2px 6px;text-align:%s\">%s</td>"
        .formatted(style, Markup.escape(text));
  }
}
