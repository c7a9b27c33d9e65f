package org.baomai.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.baomai.page.ExplainedLine;
import org.baomai.page.PageExplanation;
import org.baomai.page.Unit;
import org.baomai.page.UnitKind;
import org.baomai.show.MarkedLine;

/**
 * The lines of a page with the units that the table has, and what each line is in its unit. Where a
 * person, or another version of the parser, cut a unit otherwise, only its headline and its body
 * are told apart.
 */
public final class MarkedPage {
  private static final Set<String> STORIES =
      Set.of(UnitKind.ARTICLE.label(), UnitKind.CONTINUATION.label(), UnitKind.NOTICE.label());
  private static final int NONE = -1;

  private final RequestedArticle asked;
  private final PageExplanation explanation;
  private final PageLines page;
  private final int[] unitAt;
  private final Map<Integer, ExplainedLine> lineFrom = new TreeMap<>();

  public MarkedPage(RequestedArticle asked, PageExplanation explanation, PageLines page) {
    this.asked = asked;
    this.explanation = explanation;
    this.page = page;
    this.unitAt = new int[asked.text().codePointCount(0, asked.text().length())];
    Arrays.fill(unitAt, NONE);
    for (int unit = 0; unit < asked.units().size(); unit++) {
      int index = unit;
      RequestedArticle.spansOf(asked.units().get(unit))
          .forEach(span -> Arrays.fill(unitAt, span.start(), span.end(), index));
    }
    explanation.blocks().stream()
        .flatMap(block -> block.lines().stream())
        .forEach(line -> lineFrom.put(line.span().start(), line));
  }

  /** The lines, in page order; one with parts of several units is parted. */
  public List<MarkedLine> lines() {
    List<MarkedLine> marked = new ArrayList<>();
    for (int line = 0; line < page.lines().size(); line++) {
      addParts(line, marked);
    }
    return marked;
  }

  private void addParts(int line, List<MarkedLine> marked) {
    int[] words = page.lines().get(line).codePoints().toArray();
    int start = page.starts().get(line);
    int from = 0;
    int first = NONE;
    for (int at = 0; at < words.length; at++) {
      if (isBlank(words[at])) {
        continue;
      }
      if (first == NONE) {
        first = at;
      } else if (beginsPart(start + first, start + at)) {
        marked.add(part(line, first, at, new String(words, from, at - from)));
        from = at;
        first = at;
      }
    }
    marked.add(part(line, first, words.length, new String(words, from, words.length - from)));
  }

  private static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  /** Whether another part of the line begins here than the one that began there. */
  private boolean beginsPart(int there, int here) {
    return unitAt[here] != unitAt[there] || lineFrom.containsKey(here);
  }

  private MarkedLine part(int line, int first, int to, String words) {
    int start = page.starts().get(line);
    if (first == NONE || unitAt[start + first] == NONE) {
      return new MarkedLine(false, line + 1, null, "", words.stripTrailing());
    }
    Row unit = asked.units().get(unitAt[start + first]);
    return new MarkedLine(
        unit.getAs("article_id").equals(asked.article().getAs("article_id")),
        line + 1,
        unit.getAs("ordinal"),
        role(unit, start + first, start + to),
        words.stripTrailing());
  }

  private String role(Row unit, int from, int to) {
    String kind = unit.getAs("kind");
    if (!STORIES.contains(kind)) {
      return kind;
    }
    ExplainedLine line = lineFrom.get(from);
    if (line != null && isAsParsed(unit)) {
      return line.role().label();
    }
    if (isIn(unit, "headline_map", from, to)) {
      return "headline";
    }
    return isIn(unit, "body_map", from, to) ? "body" : "beside";
  }

  private boolean isAsParsed(Row unit) {
    String headline = unit.getAs("headline");
    for (Unit parsed : explanation.units()) {
      boolean same =
          parsed.spans().equals(RequestedArticle.spansOf(unit))
              && parsed.headline().equals(headline == null ? "" : headline);
      if (same) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(Row unit, String map, int from, int to) {
    return unit.<Row>getList(unit.fieldIndex(map)).stream()
        .anyMatch(piece -> piece.getInt(1) < to && piece.getInt(1) + piece.getInt(2) > from);
  }
}
