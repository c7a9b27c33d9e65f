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
 * The source of the headline when a unit is rewritten.
 *
 * @param source the source
 * @param spans the spans of the headline on the page, in reading order; empty unless the source is
 *     {@link Source#GIVEN}
 */
record HeadlineSource(Source source, List<Span> spans) {

  /** How the headline is determined. */
  enum Source {
    /** The headline is at the given spans. */
    GIVEN,
    /** There is no headline: text that looks like one is body text. */
    NONE,
    /** Text at the beginning of the unit that looks like a heading. */
    OPENING,
    /** Only text that was part of the heading before. */
    REMAINING
  }

  static final HeadlineSource NONE = new HeadlineSource(Source.NONE, List.of());
  static final HeadlineSource OPENING = new HeadlineSource(Source.OPENING, List.of());
  static final HeadlineSource REMAINING = new HeadlineSource(Source.REMAINING, List.of());

  static HeadlineSource at(List<Span> spans) {
    return new HeadlineSource(Source.GIVEN, spans);
  }

  /** The spans of a unit's headline, including the heading marks (##) of its lines. */
  static List<Span> spansOf(Unit unit, PageText page, List<Line> lines) {
    List<Span> spans = new ArrayList<>();
    for (MapPiece piece : unit.headlineMap()) {
      Span words = new Span(piece.pageOffset(), piece.pageOffset() + piece.length());
      spans.add(withMarks(words, lines));
    }
    return SpanList.normalized(page, spans);
  }

  /** Extends a span that begins with the words of a line by the heading marks before them. */
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
