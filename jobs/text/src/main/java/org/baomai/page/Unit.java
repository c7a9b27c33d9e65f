package org.baomai.page;

import java.io.Serializable;
import java.util.List;
import org.baomai.base.Span;

/**
 * A unit of a page: a story, a caption, an advertisement, a masthead.
 *
 * @param ordinal 0-based, in page order of the units' first characters
 * @param kind what it is
 * @param kicker the line above the headline (引题), empty if none
 * @param headline the headline (主题) with line wraps undone, empty if none
 * @param subheadline the line below it (副题), or null
 * @param sectionHeads heads inside the body (小标题), in reading order
 * @param byline who made it
 * @param body reading text, one paragraph a line
 * @param spans where the unit stands on the page, in reading order, without overlap
 * @param bodyMap where the body's characters stand on the page
 * @param headlineMap where the headline's characters stand on the page
 * @param confidence how sure the cut is, 0 to 1
 * @param continuedFromLabel label of the page it is continued from (A01), or null
 * @param continuesOnLabel label of the page on which it goes on (下转A03版), or null
 */
public record Unit(
    int ordinal,
    UnitKind kind,
    String kicker,
    String headline,
    String subheadline,
    List<String> sectionHeads,
    Byline byline,
    String body,
    List<Span> spans,
    List<MapPiece> bodyMap,
    List<MapPiece> headlineMap,
    double confidence,
    String continuedFromLabel,
    String continuesOnLabel)
    implements Serializable {

  /** Copies the lists, so that a unit cannot change. */
  public Unit {
    sectionHeads = List.copyOf(sectionHeads);
    spans = List.copyOf(spans);
    bodyMap = List.copyOf(bodyMap);
    headlineMap = List.copyOf(headlineMap);
  }
}
