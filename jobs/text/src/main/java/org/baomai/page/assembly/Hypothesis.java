package org.baomai.page.assembly;

import java.util.ArrayList;
import java.util.List;
import org.baomai.page.UnitKind;
import org.baomai.page.block.Block;

/**
 * A possible assembly of the first blocks of a page. Immutable; linked to its predecessor.
 *
 * @param parent the hypothesis without the last block; null at the top of the page
 * @param score the log-odds so far: the sum of all features
 * @param step the step that added the last block
 * @param drafts the open stories, most recently extended first
 * @param pending the headings that wait for a story, most recent first
 * @param place the role of the last heading or body block
 * @param bylinePending whether a byline waits for its story
 * @param jumpPending whether a jump mark waits for its story
 */
public record Hypothesis(
    Hypothesis parent,
    double score,
    Step step,
    List<Draft> drafts,
    List<Pending> pending,
    Place place,
    boolean bylinePending,
    boolean jumpPending) {

  private static final int OPEN_STORIES = 6;
  private static final int OPEN_HEADINGS = 4;

  /** What is directly before the next block, ignoring separate units. */
  public enum Place {
    /** The top of the page. */
    TOP,
    /** A heading that waits for its story. */
    HEADING,
    /** A body block. */
    BODY,
    /** A headline after the body of its story. */
    LATE_HEADING,
    /** A section head. */
    SECTION,
    /** An advertisement. */
    ADVERTISEMENT
  }

  /**
   * A group of headings that wait for a story.
   *
   * @param id the index of the first heading
   * @param blocks the indices of all headings
   */
  public record Pending(int id, List<Integer> blocks) {
    Pending with(int block) {
      List<Integer> more = new ArrayList<>(blocks);
      more.add(block);
      return new Pending(id, List.copyOf(more));
    }
  }

  /**
   * The step that added a block.
   *
   * @param move the move
   * @param role the role of the block in its story
   * @param owner the id of its story or heading group; -1 if it waits for the next story, -2 if it
   *     is a separate unit
   * @param claimed the id of the heading group that its story claims; -1 for none
   * @param starts whether it begins its story
   * @param alone the kind of the separate unit; null if it is part of a story
   */
  public record Step(Move move, Role role, int owner, int claimed, boolean starts, UnitKind alone) {

    /**
     * Returns the block.
     *
     * @return its index
     */
    public int block() {
      return move.block().index();
    }
  }

  static final int NEXT_STORY = -1;
  static final int ALONE = -2;
  static final int NONE = -1;

  static Hypothesis top() {
    return new Hypothesis(null, 0, null, List.of(), List.of(), Place.TOP, false, false);
  }

  /** The most recently extended story; null if there is none. */
  Draft current() {
    return drafts.isEmpty() ? null : drafts.get(0);
  }

  /** The number of stories extended after this one. */
  int placeOf(Draft story) {
    int place = 0;
    while (drafts.get(place).id() != story.id()) {
      place++;
    }
    return place;
  }

  /**
   * Returns the most recent group of waiting headings.
   *
   * @return the group; null if no heading waits
   */
  public Pending latestPending() {
    return pending.isEmpty() ? null : pending.get(0);
  }

  Hypothesis alone(Move move, UnitKind kind, double gain, Place next) {
    Step taken = new Step(move, Role.BODY, ALONE, NONE, false, kind);
    return new Hypothesis(
        this, score + gain, taken, drafts, pending, next, bylinePending, jumpPending);
  }

  Hypothesis withPending(Move move, double gain) {
    int index = move.block().index();
    return pending(move, new Pending(index, List.of(index)), gain);
  }

  Hypothesis join(Move move, double gain) {
    return pending(move, move.headings().with(move.block().index()), gain);
  }

  private Hypothesis pending(Move move, Pending changed, double gain) {
    Step taken = new Step(move, Role.HEADING, changed.id(), NONE, false, null);
    return new Hypothesis(
        this,
        score + gain,
        taken,
        drafts,
        inFront(changed, pending),
        Place.HEADING,
        bylinePending,
        jumpPending);
  }

  Hypothesis wait(Move move, Role role, double gain) {
    Step taken = new Step(move, role, NEXT_STORY, NONE, false, null);
    return new Hypothesis(
        this,
        score + gain,
        taken,
        drafts,
        pending,
        place,
        bylinePending || role == Role.BYLINE,
        jumpPending || role == Role.JUMP_FROM);
  }

  /** Creates the story that a body block begins. */
  Draft begun(Block block, Pending claimed) {
    return new Draft(
        block.index(),
        List.of(block.index()),
        block.finished(),
        claimed == null ? List.of() : claimed.blocks(),
        bylinePending || block.dateline() || block.signed(),
        jumpPending,
        false,
        NONE);
  }

  Hypothesis start(Move move, Draft fresh, double gain) {
    int claimedId = move.headings() == null ? NONE : move.headings().id();
    Step taken = new Step(move, Role.BODY, fresh.id(), claimedId, true, null);
    return new Hypothesis(
        this,
        score + gain,
        taken,
        inFront(fresh, drafts),
        without(claimedId),
        Place.BODY,
        false,
        false);
  }

  Hypothesis place(Move move, Role role, Draft changed, double gain, Place next) {
    Step taken = new Step(move, role, changed.id(), NONE, false, null);
    return new Hypothesis(
        this,
        score + gain,
        taken,
        inFront(changed, drafts),
        pending,
        next,
        bylinePending,
        jumpPending);
  }

  private List<Pending> without(int id) {
    List<Pending> others = new ArrayList<>(pending);
    others.removeIf(group -> group.id() == id);
    return others;
  }

  private static List<Draft> inFront(Draft first, List<Draft> others) {
    List<Draft> all = new ArrayList<>(OPEN_STORIES);
    all.add(first);
    for (Draft other : others) {
      if (other.id() != first.id() && all.size() < OPEN_STORIES) {
        all.add(other);
      }
    }
    return all;
  }

  private static List<Pending> inFront(Pending first, List<Pending> others) {
    List<Pending> all = new ArrayList<>(OPEN_HEADINGS);
    all.add(first);
    for (Pending other : others) {
      if (other.id() != first.id() && all.size() < OPEN_HEADINGS) {
        all.add(other);
      }
    }
    return all;
  }
}
