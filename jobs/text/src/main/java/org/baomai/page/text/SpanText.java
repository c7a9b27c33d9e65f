package org.baomai.page.text;

import java.util.ArrayList;
import java.util.List;
import org.baomai.base.Span;
import org.baomai.page.MapPiece;

/**
 * The text of some spans in their order, with a blank line between them, as if it were a page; and
 * where its characters stand on the page itself.
 */
public final class SpanText {

  private final PageText text;
  private final int[] places;

  private SpanText(PageText text, int[] places) {
    this.text = text;
    this.places = places;
  }

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

  public PageText text() {
    return text;
  }

  /** Where a character stands on the page; -1 for the blank lines between spans. */
  public int place(int offset) {
    return places[offset];
  }

  /** A map into this text as one into the page. No piece goes over a line's end. */
  public List<MapPiece> onPage(List<MapPiece> map) {
    return map.stream()
        .map(piece -> new MapPiece(piece.offset(), places[piece.pageOffset()], piece.length()))
        .toList();
  }

  /** A stretch of this text as spans of the page. */
  public List<Span> onPage(int start, int end) {
    List<Span> spans = new ArrayList<>();
    int from = start;
    for (int offset = start + 1; offset <= end; offset++) {
      boolean goesOn =
          offset < end && places[offset] >= 0 && places[offset] == places[offset - 1] + 1;
      if (!goesOn) {
        if (places[from] >= 0) {
          spans.add(new Span(places[from], places[offset - 1] + 1));
        }
        from = offset;
      }
    }
    return spans;
  }
}
