package org.baomai.page.assembly;

import java.util.ArrayList;
import java.util.List;
import org.baomai.page.UnitKind;
import org.baomai.page.block.Block;

/**
 * One way to put the page's first blocks together. Immutable; each step leads back to the one
 * before.
 *
 * @param parent the hypothesis without the last block, null at the page's top
 * @param score sum of weights so far
 * @param step where the last block went
 * @param drafts the stories that may go on, the latest touched first
 * @param pending headings that wait for a story, the latest first
 * @param place what the last heading or body block was
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

  /** What stands directly before the next block, units that stand alone left out. */
  public enum Place {
    TOP,
    HEADING,
    BODY,
    LATE_HEADING,
    SECTION,
    ADVERTISEMENT
  }

  /**
   * Headings that wait for a story.
   *
   * @param id the first heading's block
   * @param blocks all of them
   */
  public record Pending(int id, List<Integer> blocks) {
    Pending with(int block) {
      List<Integer> more = new ArrayList<>(blocks);
      more.add(block);
      return new Pending(id, List.copyOf(more));
    }
  }

  /**
   * Where a block went.
   *
   * @param move what was done with it
   * @param role its role in the story
   * @param owner number of its story or heading group; -1 for what waits for the next story, -2
   *     alone
   * @param claimed number of the heading group that its story takes, -1 for none
   * @param starts whether it begins its story
   * @param alone the kind of unit it makes by itself, or null
   */
  public record Step(Move move, Role role, int owner, int claimed, boolean starts, UnitKind alone) {

    /** Index of the block. */
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

  /** The story touched last, or null. */
  Draft current() {
    return drafts.isEmpty() ? null : drafts.get(0);
  }

  /** How many stories were touched after this one. */
  int placeOf(Draft story) {
    int place = 0;
    while (drafts.get(place).id() != story.id()) {
      place++;
    }
    return place;
  }

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

  /** The story that a body block begins. */
  Draft begun(Block block, Pending claimed) {
    return new Draft(
        block.index(),
        List.of(block.index()),
        block.finished(),
        claimed == null ? List.of() : claimed.blocks(),
        bylinePending || block.dateline() || block.signed(),
        jumpPending,
        false);
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
    return pending.stream().filter(group -> group.id() != id).toList();
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
