package org.baomai.page;

import java.io.Serializable;
import java.util.List;
import org.baomai.base.Span;

/**
 * What a person decided of a unit of a page.
 *
 * @param spans where the unit stands, in reading order; or, without {@code boundary}, one place in
 *     it
 * @param boundary whether just these spans make a unit
 * @param kind what the unit is; null to leave it
 * @param headline its headline, as the page prints it; empty for none; null to leave it
 */
public record Correction(List<Span> spans, boolean boundary, UnitKind kind, String headline)
    implements Serializable {

  /** Copies the list, so that a correction cannot change. */
  public Correction {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("A correction needs a span, to tell which unit it is of.");
    }
  }
}
