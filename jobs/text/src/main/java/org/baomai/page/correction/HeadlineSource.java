package org.baomai.page.correction;

import java.util.ArrayList;
import java.util.List;
import org.baomai.base.Span;
import org.baomai.page.MapPiece;
import org.baomai.page.Unit;
import org.baomai.page.line.Line;
import org.baomai.page.text.PageText;
import org.baomai.page.text.SpanList;

/**
 * Where the headline of a unit is to come from when the unit is written anew.
 *
 * @param source who decides
 * @param spans where it stands on the page, in reading order; empty unless given
 */
record HeadlineSource(Source source, List<Span> spans) {

  /** Who decides what the headline is. */
  enum Source {
    /** It stands at given spans. */
    GIVEN,
    /** There is none: whatever looks like one is text. */
    NONE,
    /** What opens the unit and looks like a heading. */
    OPENING,
    /** What was heading before, and nothing else. */
    REMAINING
  }

  static final HeadlineSource NONE = new HeadlineSource(Source.NONE, List.of());
  static final HeadlineSource OPENING = new HeadlineSource(Source.OPENING, List.of());
  static final HeadlineSource REMAINING = new HeadlineSource(Source.REMAINING, List.of());

  static HeadlineSource at(List<Span> spans) {
    return new HeadlineSource(Source.GIVEN, spans);
  }

  /** Where the headline of a unit stands, with the marks (##) of its lines. */
  static List<Span> spansOf(Unit unit, PageText page, List<Line> lines) {
    List<Span> spans = new ArrayList<>();
    for (MapPiece piece : unit.headlineMap()) {
      Span words = new Span(piece.pageOffset(), piece.pageOffset() + piece.length());
      spans.add(withMarks(words, lines));
    }
    return SpanList.normalized(page, spans);
  }

  /** A span that begins where a line's words begin, with the marks before them. */
  static Span withMarks(Span span, List<Line> lines) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (lines.get(middle).start() <= span.start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    boolean opens = !lines.isEmpty() && lines.get(low).contentStart() == span.start();
    return opens ? new Span(lines.get(low).start(), span.end()) : span;
  }
}
