package org.baomai.page;

import java.util.List;

/**
 * Explains how a page was split into units.
 *
 * @param units its units, as {@link PageReader#read(String)} returns them
 * @param blocks its blocks, in page order; every line that is not blank is in exactly one
 */
public record PageExplanation(List<Unit> units, List<ExplainedBlock> blocks) {

  /** Copies the lists, so that an explanation cannot change. */
  public PageExplanation {
    units = List.copyOf(units);
    blocks = List.copyOf(blocks);
  }
}
