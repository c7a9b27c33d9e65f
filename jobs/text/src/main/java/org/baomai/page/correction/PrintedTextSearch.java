package org.baomai.page.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baomai.base.Span;
import org.baomai.page.line.Line;
import org.baomai.page.text.LineText;
import org.baomai.page.text.PageText;
import org.baomai.page.text.SpanList;

/** Searches a text for words, ignoring blanks, line ends and heading marks. */
final class PrintedTextSearch {

  /**
   * A match.
   *
   * @param span its span, including the heading marks of its first line
   * @param looseEnds how many of its two ends are inside a line, 0 to 2
   */
  private record Found(Span span, int looseEnds) {}

  private final List<Line> lines;
  private final int[] words;
  private final int[] places;
  private final boolean[] opens;
  private final boolean[] ends;
  private final int size;

  PrintedTextSearch(PageText text, List<Line> lines) {
    this.lines = lines;
    words = new int[text.length()];
    places = new int[text.length()];
    opens = new boolean[text.length()];
    ends = new boolean[text.length()];
    int next = 0;
    for (Line line : lines) {
      for (int offset = line.contentStart(); offset < line.end(); offset++) {
        if (!PageText.isBlank(text.at(offset))) {
          words[next] = text.at(offset);
          places[next] = offset;
          opens[next] = offset == line.contentStart();
          ends[next] = offset == line.end() - 1;
          next++;
        }
      }
    }
    size = next;
  }

  /**
   * Finds the best match: whole lines before parts of lines, then inside the unit, then nearest to
   * the unit, then first on the page.
   *
   * @param sought the words; blanks are ignored
   * @param unit the spans of the unit
   * @return the span of the match; empty if there is none
   */
  Optional<Span> nearest(String sought, List<Span> unit) {
    return all(LineText.stripped(sought).codePoints().toArray()).stream()
        .min(
            Comparator.comparingInt(Found::looseEnds)
                .thenComparing(found -> !isWithin(found.span(), unit))
                .thenComparing(found -> SpanList.distance(unit, found.span()))
                .thenComparing(found -> found.span().start()))
        .map(Found::span);
  }

  private static boolean isWithin(Span span, List<Span> unit) {
    return unit.stream()
        .anyMatch(other -> other.start() <= span.start() && span.end() <= other.end());
  }

  private List<Found> all(int[] sought) {
    List<Found> found = new ArrayList<>();
    for (int at = 0; sought.length > 0 && at + sought.length <= size; at++) {
      if (standsAt(at, sought)) {
        int last = at + sought.length - 1;
        Span span = new Span(places[at], places[last] + 1);
        int looseEnds = (opens[at] ? 0 : 1) + (ends[last] ? 0 : 1);
        found.add(new Found(HeadlineSource.withMarks(span, lines), looseEnds));
      }
    }
    return found;
  }

  private boolean standsAt(int at, int[] sought) {
    for (int i = 0; i < sought.length; i++) {
      if (words[at + i] != sought[i]) {
        return false;
      }
    }
    return true;
  }
}
