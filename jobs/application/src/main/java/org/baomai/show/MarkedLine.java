package org.baomai.show;

import java.util.Locale;

/**
 * A line of a page, or a part of one, with the unit that it was read into.
 *
 * @param asked whether it belongs to the unit that was asked for
 * @param number of the line on the page, from 1
 * @param unit ordinal of its unit; null for a blank line
 * @param role what it is there, in few words
 * @param words what is printed
 */
public record MarkedLine(boolean asked, int number, Integer unit, String role, String words) {

  /** Titles of the columns. */
  public static final String HEADER = "   line  unit  role           text";

  /** The line as text: a mark where it was asked for, its number, unit, role and words. */
  public String text() {
    String mark = asked ? ">" : " ";
    String ordinal = unit == null ? "" : String.valueOf(unit);
    // A control character in a page must not move the terminal's cursor.
    String plain = words.replaceAll("\\p{Cntrl}+", " ");
    return String.format(Locale.ROOT, "%s %5d  %4s  %-13s  %s", mark, number, ordinal, role, plain)
        .stripTrailing();
  }
}
