package org.baomai.page;

import java.util.List;

/**
 * How a page was put together.
 *
 * @param units its units, as {@link PageReader#read(String)} gives them
 * @param blocks its blocks, in page order; every line that is not blank lies in one of them
 */
public record PageExplanation(List<Unit> units, List<ExplainedBlock> blocks) {

  /** Copies the lists, so that an explanation cannot change. */
  public PageExplanation {
    units = List.copyOf(units);
    blocks = List.copyOf(blocks);
  }
}
