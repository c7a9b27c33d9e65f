package org.baomai.search;

import java.util.List;
import org.apache.spark.sql.Row;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.page.MapPiece;

/** Maps an offset in a headline or body to an offset in the page's text. */
public final class PagePosition {
  private PagePosition() {}

  /**
   * The offset on the page of a character of a field.
   *
   * @param map the structs of body_map or headline_map
   * @param offset code point offset in the field
   * @return code point offset in the page's text; -1 if the character is not on the page, such as a
   *     line end between paragraphs
   */
  public static int of(List<Row> map, int offset) {
    for (Row row : map) {
      MapPiece piece = ArticlesTable.TextMap.fromRow(row);
      int distance = offset - piece.offset();
      if (distance >= 0 && distance < piece.length()) {
        return piece.pageOffset() + distance;
      }
    }
    return -1;
  }
}
