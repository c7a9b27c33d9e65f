package org.baomai.page;

import java.io.Serializable;
import java.util.List;
import org.baomai.base.Span;

/**
 * A user's correction of a unit of a page.
 *
 * @param spans with {@code boundary}: all spans of the unit, in reading order; otherwise one place
 *     in the unit. At least one
 * @param boundary whether exactly these spans make up one unit
 * @param kind the kind of the unit; null to keep it
 * @param headline the headline as the page prints it; empty to remove it; null to keep it
 */
public record Correction(List<Span> spans, boolean boundary, UnitKind kind, String headline)
    implements Serializable {

  /**
   * Copies the list, so that a correction cannot change.
   *
   * @throws IllegalArgumentException if there is no span
   */
  public Correction {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException(
          "A correction has no span, so its unit is unknown: give at least one span.");
    }
  }
}
