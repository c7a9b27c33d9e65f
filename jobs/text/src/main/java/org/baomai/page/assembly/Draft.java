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
 * @param signed whether a byline in brackets closed it
 * @param section the index of its last section head; -1 if it has none
 */
public record Draft(
    int id,
    List<Integer> bodies,
    boolean finished,
    List<Integer> headings,
    boolean bylined,
    boolean continuation,
    boolean signed,
    int section) {

  private static final int KEPT = 12;

  boolean headed() {
    return !headings.isEmpty();
  }

  boolean sectioned() {
    return section >= 0;
  }

  /**
   * Returns the last body block.
   *
   * @return its index
   */
  public int lastBody() {
    return bodies.get(bodies.size() - 1);
  }

  /** Without the lists, which rarely tell drafts apart that these fields do not. */
  @Override
  public int hashCode() {
    int flags = (finished ? 1 : 0) | (bylined ? 2 : 0) | (continuation ? 4 : 0) | (signed ? 8 : 0);
    int indices = (id * 31 + lastBody()) * 31 + section;
    return (indices * 31 + headings.size()) * 31 + flags;
  }

  Draft withBody(Block block) {
    List<Integer> more =
        with(bodies.subList(Math.max(0, bodies.size() - KEPT + 1), bodies.size()), block);
    return new Draft(
        id,
        more,
        block.finished(),
        headings,
        bylined || block.signed(),
        continuation,
        signed,
        section);
  }

  Draft withHeading(Block block) {
    return new Draft(
        id, bodies, finished, with(headings, block), bylined, continuation, signed, section);
  }

  private static List<Integer> with(List<Integer> indices, Block block) {
    List<Integer> more = new ArrayList<>(indices.size() + 1);
    more.addAll(indices);
    more.add(block.index());
    return more;
  }

  Draft withByline(boolean closing) {
    return new Draft(
        id, bodies, finished, headings, true, continuation, signed || closing, section);
  }

  Draft withSection(Block block) {
    return new Draft(id, bodies, finished, headings, bylined, continuation, signed, block.index());
  }

  Draft closed() {
    return new Draft(id, bodies, true, headings, bylined, continuation, signed, section);
  }
}
