package org.baomai.page;

import java.io.Serializable;
import java.util.List;
import org.baomai.base.Span;

/**
 * A unit of a page: a story, a caption, an advertisement, a masthead.
 *
 * @param ordinal its 0-based number, in page order of the units' first characters
 * @param kind its kind
 * @param kicker the line above the headline (引题); empty if there is none
 * @param headline the headline (主题) without line wraps; empty if there is none
 * @param subheadline the line below the headline (副题); null if there is none
 * @param sectionHeads the headings inside the body (小标题), in reading order
 * @param byline its authors
 * @param body the running text, one paragraph per line, without column breaks
 * @param spans its spans on the page, in reading order, without overlap
 * @param bodyMap maps the characters of the body to the page
 * @param headlineMap maps the characters of the headline to the page
 * @param confidence the probability (0 to 1) that its boundaries and headline are right
 * @param continuedFromLabel the label of the page from which it is continued (上接A01版); null if none
 * @param continuesOnLabel the label of the page on which it is continued (下转A03版); null if none
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
