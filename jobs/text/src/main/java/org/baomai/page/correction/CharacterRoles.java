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

/** The role of each character of a page in its unit before a correction. */
final class CharacterRoles {

  /** The role of a character. */
  enum TextRole {
    /** In no unit, or in a unit whose whole text is its body. */
    UNDECIDED,
    HEADLINE,
    BODY,
    /** In a kicker, subheadline, byline, jump mark or heading mark. */
    AUXILIARY
  }

  private final TextRole[] priors;
  private final List<String> sectionHeads = new ArrayList<>();

  private CharacterRoles(int length) {
    priors = new TextRole[length];
    Arrays.fill(priors, TextRole.UNDECIDED);
  }

  static CharacterRoles of(PageText page, List<Unit> units) {
    CharacterRoles roles = new CharacterRoles(page.length());
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
    return unit.sectionHeads().isEmpty() && SpanList.cover(page, body, unit.spans());
  }

  private void learn(Unit unit) {
    unit.spans().forEach(span -> fill(span.start(), span.end() - span.start(), TextRole.AUXILIARY));
    unit.bodyMap().forEach(piece -> fill(piece.pageOffset(), piece.length(), TextRole.BODY));
    unit.headlineMap()
        .forEach(piece -> fill(piece.pageOffset(), piece.length(), TextRole.HEADLINE));
    unit.sectionHeads().forEach(head -> sectionHeads.add(LineText.stripped(head)));
  }

  private void fill(int from, int length, TextRole prior) {
    Arrays.fill(priors, from, from + length, prior);
  }

  TextRole at(int offset) {
    return priors[offset];
  }

  /** Whether words were a section head or a part of one. */
  boolean wereSectionHead(String words) {
    String stripped = LineText.stripped(words);
    return sectionHeads.stream().anyMatch(head -> head.contains(stripped));
  }
}
