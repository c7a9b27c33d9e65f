package org.baomai.page;

import java.io.Serializable;
import java.util.List;

/**
 * The result of reading a page.
 *
 * @param newspaper the name of the newspaper in datelines, bylines, masthead or imprint; null if
 *     unknown
 * @param pageLabel the page label (版次) in the folio, such as A01; null if unknown
 * @param date the issue date as read from the page
 * @param units the units, in page order; every non-blank character is in exactly one
 * @param headings the headings that might be standing heads, in page order
 */
public record PageReading(
    String newspaper,
    String pageLabel,
    DateReading date,
    List<Unit> units,
    List<HeadingSighting> headings)
    implements Serializable {

  /** Copies the lists, so that a reading cannot change. */
  public PageReading {
    units = List.copyOf(units);
    headings = List.copyOf(headings);
  }
}
