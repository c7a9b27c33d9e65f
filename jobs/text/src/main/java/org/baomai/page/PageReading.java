package org.baomai.page;

import java.io.Serializable;
import java.util.List;

/**
 * A page, read.
 *
 * @param newspaper the paper's name as datelines, bylines, masthead or imprint tell it, or null
 * @param pageLabel the page's own label (A01), or null
 * @param date the issue date as far as the page tells it
 * @param units the page's units; every non-blank character lies in exactly one of them
 */
public record PageReading(String newspaper, String pageLabel, DateReading date, List<Unit> units)
    implements Serializable {

  /** Copies the list, so that a reading cannot change. */
  public PageReading {
    units = List.copyOf(units);
  }
}
