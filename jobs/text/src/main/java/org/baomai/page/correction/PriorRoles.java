package org.baomai.page.correction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baomai.base.Span;
import org.baomai.page.MapPiece;
import org.baomai.page.Unit;
import org.baomai.page.text.LineText;
import org.baomai.page.text.PageText;
import org.baomai.page.text.SpanList;

/** What each character of a page was to its unit before a correction. */
final class PriorRoles {

  /** What a character was. */
  enum Prior {
    /** In a unit that is all text, or in none: nothing was decided. */
    OPEN,
    HEADLINE,
    BODY,
    /** Kicker, subheadline, byline, jump mark, heading marks. */
    BESIDE
  }

  private final Prior[] priors;
  private final List<String> sectionHeads = new ArrayList<>();

  private PriorRoles(int length) {
    priors = new Prior[length];
    Arrays.fill(priors, Prior.OPEN);
  }

  static PriorRoles of(PageText page, List<Unit> units) {
    PriorRoles roles = new PriorRoles(page.length());
    for (Unit unit : units) {
      if (!isAllText(page, unit)) {
        roles.learn(unit);
      }
    }
    return roles;
  }

  private static boolean isAllText(PageText page, Unit unit) {
    List<Span> body = new ArrayList<>();
    for (MapPiece piece : unit.bodyMap()) {
      body.add(new Span(piece.pageOffset(), piece.pageOffset() + piece.length()));
    }
    return unit.sectionHeads().isEmpty() && SpanList.holds(page, body, unit.spans());
  }

  private void learn(Unit unit) {
    unit.spans().forEach(span -> fill(span.start(), span.end() - span.start(), Prior.BESIDE));
    unit.bodyMap().forEach(piece -> fill(piece.pageOffset(), piece.length(), Prior.BODY));
    unit.headlineMap().forEach(piece -> fill(piece.pageOffset(), piece.length(), Prior.HEADLINE));
    unit.sectionHeads().forEach(head -> sectionHeads.add(LineText.stripped(head)));
  }

  private void fill(int from, int length, Prior prior) {
    Arrays.fill(priors, from, from + length, prior);
  }

  Prior at(int offset) {
    return priors[offset];
  }

  /** Whether these words were a section head or a part of one. */
  boolean wereSectionHead(String words) {
    String stripped = LineText.stripped(words);
    return sectionHeads.stream().anyMatch(head -> head.contains(stripped));
  }
}
