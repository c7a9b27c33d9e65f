package org.baomai.corpus;

import java.io.Serializable;
import java.util.List;
import org.baomai.base.Sha256;
import org.baomai.page.HeadingSighting;
import org.baomai.page.Unit;

/**
 * A parsed page.
 *
 * @param pageId the SHA-256 of newspaper, text and the date given from outside of the text; 64
 *     hexadecimal digits
 * @param sourcePath the path of its file, relative to the corpus
 * @param newspaper the newspaper, and what tells it
 * @param issueDate the issue date and its evidence
 * @param pageLabel the page label (版次), such as A01; null if unknown
 * @param charset the charset of the file
 * @param text the decoded text, to which all offsets refer
 * @param parserVersion the version of the parser that cut it
 * @param units its units, in page order, after corrections
 * @param headings its headings that might be standing heads, in page order
 * @param overrides the overrides of the page
 */
public record ParsedPage(
    String pageId,
    String sourcePath,
    Newspaper newspaper,
    IssueDate issueDate,
    String pageLabel,
    String charset,
    String text,
    String parserVersion,
    List<Unit> units,
    List<HeadingSighting> headings,
    AppliedOverrides overrides)
    implements Serializable {

  /** Copies the lists, so that a page cannot change. */
  public ParsedPage {
    units = List.copyOf(units);
    headings = List.copyOf(headings);
  }

  /**
   * Computes the article id of a unit.
   *
   * @param unit one of the units of this page
   * @return the SHA-256 of the page id and the unit's spans, 64 hexadecimal digits
   */
  public String articleId(Unit unit) {
    StringBuilder spans = new StringBuilder(pageId);
    unit.spans()
        .forEach(span -> spans.append('\n').append(span.start()).append('-').append(span.end()));
    return Sha256.of(spans.toString());
  }
}
