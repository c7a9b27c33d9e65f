package org.baomai.page.assembly;

import java.util.List;
import org.baomai.page.UnitKind;
import org.baomai.page.block.Block;

/**
 * Blocks that make one unit.
 *
 * @param kind what the unit is
 * @param parts its blocks with their roles, in page order
 * @param agreement the chance that the unit is one under this heading, over the likely ways to put
 *     the page together: 0 to 1
 */
public record Story(UnitKind kind, List<Part> parts, double agreement) {

  /** A block in its role. */
  public record Part(Block block, Role role) {}

  /** The blocks of one role, in page order. */
  public List<Block> blocksOf(Role role) {
    return parts.stream().filter(part -> part.role() == role).map(Part::block).toList();
  }
}
