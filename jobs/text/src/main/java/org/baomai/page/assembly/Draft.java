package org.baomai.page.assembly;

import java.util.ArrayList;
import java.util.List;
import org.baomai.page.block.Block;

/**
 * A story under construction in a hypothesis. Immutable.
 *
 * @param id the index of its first body block
 * @param bodies the indices of its last body blocks, at most 12
 * @param finished whether its last body block ends with a sentence
 * @param headings the indices of its heading blocks
 * @param bylined whether it has a dateline or byline
 * @param continuation whether it is continued from another page
 * @param sectioned whether it has a section head
 */
public record Draft(
    int id,
    List<Integer> bodies,
    boolean finished,
    List<Integer> headings,
    boolean bylined,
    boolean continuation,
    boolean sectioned) {

  private static final int KEPT = 12;

  boolean headed() {
    return !headings.isEmpty();
  }

  /**
   * Returns the last body block.
   *
   * @return its index
   */
  public int lastBody() {
    return bodies.get(bodies.size() - 1);
  }

  Draft withBody(Block block) {
    List<Integer> more =
        with(bodies.subList(Math.max(0, bodies.size() - KEPT + 1), bodies.size()), block);
    return new Draft(
        id, more, block.finished(), headings, bylined || block.signed(), continuation, sectioned);
  }

  Draft withHeading(Block block) {
    return new Draft(id, bodies, finished, with(headings, block), bylined, continuation, sectioned);
  }

  private static List<Integer> with(List<Integer> indices, Block block) {
    List<Integer> more = new ArrayList<>(indices.size() + 1);
    more.addAll(indices);
    more.add(block.index());
    return more;
  }

  Draft withByline() {
    return new Draft(id, bodies, finished, headings, true, continuation, sectioned);
  }

  Draft withSection() {
    return new Draft(id, bodies, finished, headings, bylined, continuation, true);
  }

  Draft closed() {
    return new Draft(id, bodies, true, headings, bylined, continuation, sectioned);
  }
}
