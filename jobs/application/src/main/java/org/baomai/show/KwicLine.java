package org.baomai.show;

/**
 * A line of a concordance: a term in its sentence (keyword in context).
 *
 * @param date issue date, or '?'
 * @param left the text before the term
 * @param keyword the term
 * @param right the text after it
 * @param place headline, file and offsets
 */
public record KwicLine(String date, String left, String keyword, String right, String place) {

  /**
   * The line as text. The terms of several lines are aligned on a terminal where a Chinese
   * character takes two columns.
   *
   * @param width columns on either side of the term
   */
  public String text(int width) {
    String before = fromEnd(plain(left), width);
    String after = DisplayWidth.cut(plain(right), width);
    return date
        + "  "
        + " ".repeat(Math.max(0, width - DisplayWidth.of(before)))
        + before
        + "【"
        + plain(keyword)
        + "】"
        + after
        + " ".repeat(Math.max(0, width - DisplayWidth.of(after)))
        + "  "
        + plain(place);
  }

  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  private static String fromEnd(String text, int columns) {
    if (DisplayWidth.of(text) <= columns) {
      return text;
    }
    String reversed = new StringBuilder(text).reverse().toString();
    return new StringBuilder(DisplayWidth.cut(reversed, columns)).reverse().toString();
  }
}
