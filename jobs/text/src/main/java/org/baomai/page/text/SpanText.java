package org.baomai.page.text;

import java.util.ArrayList;
import java.util.List;
import org.baomai.base.Span;
import org.baomai.page.MapPiece;

/**
 * The text of several spans of a page, joined in their order by blank lines as if it were a page,
 * with a map from its characters to the original page.
 */
public final class SpanText {

  private final PageText text;
  private final int[] places;

  private SpanText(PageText text, int[] places) {
    this.text = text;
    this.places = places;
  }

  /**
   * Joins spans.
   *
   * @param page the page
   * @param spans spans of the page, in the wanted order
   * @return their text
   */
  public static SpanText of(PageText page, List<Span> spans) {
    StringBuilder words = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    for (Span span : spans) {
      if (!places.isEmpty()) {
        words.append("\n\n");
        places.add(-1);
        places.add(-1);
      }
      words.append(page.slice(span.start(), span.end()));
      for (int offset = span.start(); offset < span.end(); offset++) {
        if (!page.isDropped(offset)) {
          places.add(offset);
        }
      }
    }
    return new SpanText(
        new PageText(words.toString()), places.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * Returns the joined text.
   *
   * @return the text; its offsets are not those of the page
   */
  public PageText text() {
    return text;
  }

  /**
   * Returns the page offset of a character.
   *
   * @param offset an offset into the joined text
   * @return the offset into the page; -1 for the blank lines between spans
   */
  public int place(int offset) {
    return places[offset];
  }

  /**
   * Translates a map into this text to a map into the page.
   *
   * @param map pieces that do not cross a line end
   * @return the same pieces with offsets into the page
   */
  public List<MapPiece> onPage(List<MapPiece> map) {
    return map.stream()
        .map(piece -> new MapPiece(piece.offset(), places[piece.pageOffset()], piece.length()))
        .toList();
  }

  /**
   * Translates a part of this text to spans of the page.
   *
   * @param start the offset of the first character
   * @param end the offset after the last character
   * @return spans of the page, in the order of this text
   */
  public List<Span> onPage(int start, int end) {
    List<Span> spans = new ArrayList<>();
    int from = start;
    for (int offset = start + 1; offset <= end; offset++) {
      boolean contiguous =
          offset < end && places[offset] >= 0 && places[offset] == places[offset - 1] + 1;
      if (!contiguous) {
        if (places[from] >= 0) {
          spans.add(new Span(places[from], places[offset - 1] + 1));
        }
        from = offset;
      }
    }
    return spans;
  }
}
