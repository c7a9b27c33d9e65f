package org.baomai.page.unit;

import java.util.ArrayList;
import java.util.List;
import org.baomai.page.assembly.Role;
import org.baomai.page.assembly.Story;
import org.baomai.page.assembly.Story.Part;
import org.baomai.page.block.Block;

/** The reading order of a story's blocks: headline, jump mark, byline, body. */
final class ReadingOrder {

  private ReadingOrder() {}

  /** Returns all blocks of a story in reading order. */
  static List<Block> of(Story story) {
    List<Block> order = new ArrayList<>(story.blocksOf(Role.HEADING));
    boolean bodySeen = false;
    List<Block> late = new ArrayList<>();
    boolean lateHeading = false;
    for (Part part : story.parts()) {
      switch (part.role()) {
        case HEADING -> lateHeading = bodySeen;
        case BODY, SECTION -> {
          bodySeen = true;
          lateHeading = false;
          late.add(part.block());
        }
        case JUMP_FROM -> order.add(part.block());
        case BYLINE -> {
          if (!bodySeen || lateHeading) {
            order.add(part.block());
          } else {
            late.add(part.block());
          }
        }
        case POINTER -> late.add(part.block());
      }
    }
    order.addAll(late);
    return order;
  }
}
