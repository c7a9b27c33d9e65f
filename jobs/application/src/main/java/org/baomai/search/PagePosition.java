package org.baomai.search;

import java.util.List;
import org.apache.spark.sql.Row;

/** Leads from a place in a headline or body back to the page. */
public final class PagePosition {
  private PagePosition() {}

  /**
   * The offset on the page of a character of a field.
   *
   * @param map body_map or headline_map: rows of offset, page_offset, length
   * @param offset code point offset in the field
   * @return code point offset in the page's text; -1 where the character was not on the page, as a
   *     line's end between paragraphs
   */
  public static int of(List<Row> map, int offset) {
    for (Row piece : map) {
      int into = offset - piece.getInt(0);
      if (into >= 0 && into < piece.getInt(2)) {
        return piece.getInt(1) + into;
      }
    }
    return -1;
  }
}
