package org.baomai.corpus;

import java.io.Serializable;
import java.util.List;
import org.baomai.base.Sha256;
import org.baomai.page.Unit;

/**
 * A page, read and cut.
 *
 * @param pageId SHA-256 over newspaper, given date and text
 * @param sourcePath the file it was read from
 * @param newspaper name, or 'unknown'
 * @param issueDate when it came out
 * @param pageLabel such as A01; null if nothing tells it
 * @param charset of the file
 * @param text decoded
 * @param units its units, in page order
 * @param overrides what a person corrected of it
 */
public record ParsedPage(
    String pageId,
    String sourcePath,
    String newspaper,
    IssueDate issueDate,
    String pageLabel,
    String charset,
    String text,
    List<Unit> units,
    AppliedOverrides overrides)
    implements Serializable {

  public ParsedPage {
    units = List.copyOf(units);
  }

  /** The id of one of its units: a hash of page id and spans. */
  public String articleId(Unit unit) {
    StringBuilder spans = new StringBuilder(pageId);
    unit.spans()
        .forEach(span -> spans.append('\n').append(span.start()).append('-').append(span.end()));
    return Sha256.of(spans.toString());
  }
}
