package org.baomai.page;

import java.io.Serializable;
import java.util.List;

/**
 * Units as corrections left them.
 *
 * @param units every non-blank character of the page lies in exactly one of them
 * @param problems for each correction, in their order, why it does not fit the page and what to do;
 *     empty where it was applied
 */
public record CorrectedUnits(List<Unit> units, List<String> problems) implements Serializable {

  /** Copies the lists, so that they cannot change. */
  public CorrectedUnits {
    units = List.copyOf(units);
    problems = List.copyOf(problems);
  }
}
