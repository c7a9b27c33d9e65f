package org.baomai.page.assembly;

import java.util.ArrayList;
import java.util.List;
import org.baomai.page.UnitKind;
import org.baomai.page.block.Block;

/**
 * The blocks of one unit.
 *
 * @param kind the kind of the unit
 * @param parts its blocks with their roles, in page order
 * @param agreement the probability of the unit with this heading, over the most likely hypotheses,
 *     0 to 1
 */
public record Story(UnitKind kind, List<Part> parts, double agreement) {

  /**
   * A block of a story.
   *
   * @param block the block
   * @param role its role in the story
   */
  public record Part(Block block, Role role) {}

  /**
   * Returns the blocks of one role.
   *
   * @param role the role
   * @return its blocks, in page order
   */
  public List<Block> blocksOf(Role role) {
    List<Block> blocks = new ArrayList<>();
    for (Part part : parts) {
      if (part.role() == role) {
        blocks.add(part.block());
      }
    }
    return blocks;
  }
}
