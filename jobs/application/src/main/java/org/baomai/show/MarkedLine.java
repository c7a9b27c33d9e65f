package org.baomai.show;

import java.util.Locale;

/**
 * A line of a page, or a part of one, with its unit.
 *
 * @param asked whether it belongs to the requested unit
 * @param number of the line on the page, from 1
 * @param unit ordinal of its unit; null for a blank line
 * @param role its role in the unit
 * @param words its text
 */
public record MarkedLine(boolean asked, int number, Integer unit, String role, String words) {

  /** Column headings of {@link #text}. */
  public static final String HEADER = "   line  unit  role           text";

  /** The line as text: a mark if it is requested, number, unit, role and text. */
  public String text() {
    String mark = asked ? ">" : " ";
    String ordinal = unit == null ? "" : String.valueOf(unit);
    // A control character in a page must not move the terminal's cursor.
    String plain = words.replaceAll("\\p{Cntrl}+", " ");
    return String.format(Locale.ROOT, "%s %5d  %4s  %-13s  %s", mark, number, ordinal, role, plain)
        .stripTrailing();
  }
}
