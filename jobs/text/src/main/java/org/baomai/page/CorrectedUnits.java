package org.baomai.page;

import java.io.Serializable;
import java.util.List;

/**
 * The units of a page after corrections.
 *
 * @param units the units, in page order; every non-blank character of the page is in exactly one
 * @param problems for each correction, in the given order, why it does not fit the page and what to
 *     do; an empty string if it was applied
 */
public record CorrectedUnits(List<Unit> units, List<String> problems) implements Serializable {

  /** Copies the lists, so that they cannot change. */
  public CorrectedUnits {
    units = List.copyOf(units);
    problems = List.copyOf(problems);
  }
}
