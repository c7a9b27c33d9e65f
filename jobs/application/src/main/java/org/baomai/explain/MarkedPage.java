package org.baomai.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.page.ExplainedLine;
import org.baomai.page.MapPiece;
import org.baomai.page.PageExplanation;
import org.baomai.page.Unit;
import org.baomai.page.UnitKind;
import org.baomai.show.MarkedLine;

/**
 * The lines of a page with the units of the table {@code articles} and the role of each line in its
 * unit. If a unit differs from what the parser reads now, because of overrides or another version
 * of the parser, the roles of its lines are only headline, body or beside.
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

  /**
   * Marks a page.
   *
   * @param explanation how the parser reads the page now
   */
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

  /** The lines in page order; a line with parts of several units is split. */
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

  /** Whether a new part begins {@code here} after the one that began {@code there}. */
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
        unit.getAs(ArticlesTable.ARTICLE_ID)
            .equals(asked.article().getAs(ArticlesTable.ARTICLE_ID)),
        line + 1,
        unit.getAs(ArticlesTable.ORDINAL),
        role(unit, start + first, start + to),
        words.stripTrailing());
  }

  private String role(Row unit, int from, int to) {
    String kind = unit.getAs(ArticlesTable.KIND);
    if (!STORIES.contains(kind)) {
      return kind;
    }
    ExplainedLine line = lineFrom.get(from);
    if (line != null && isAsParsed(unit)) {
      return line.role().label();
    }
    if (isIn(unit, ArticlesTable.HEADLINE_MAP, from, to)) {
      return "headline";
    }
    return isIn(unit, ArticlesTable.BODY_MAP, from, to) ? "body" : "beside";
  }

  private boolean isAsParsed(Row unit) {
    String headline = unit.getAs(ArticlesTable.HEADLINE);
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
        .map(ArticlesTable.TextMap::fromRow)
        .anyMatch(piece -> overlaps(piece, from, to));
  }

  private static boolean overlaps(MapPiece piece, int from, int to) {
    return piece.pageOffset() < to && piece.pageOffset() + piece.length() > from;
  }
}
