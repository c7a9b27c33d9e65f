package org.baomai.page.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baomai.page.UnitKind;
import org.baomai.page.assembly.Hypothesis.Step;
import org.baomai.page.block.Block;

/** Reads the stories from the best hypothesis, and how far the other hypotheses agree with them. */
public final class StoryReader {

  /** The number of hypotheses that are compared. */
  private static final int COMPARED = 60;

  /** The least share of common characters (Jaccard index) of equal units. */
  private static final double SAME_UNIT = 0.9;

  private StoryReader() {}

  /**
   * Reads the stories of the best hypothesis.
   *
   * @param blocks the blocks, in page order
   * @param hypotheses complete hypotheses, best first; at least one
   * @return the stories and separate units, in page order, with their agreement
   */
  public static List<Story> read(List<Block> blocks, List<Hypothesis> hypotheses) {
    int[] lengths = blocks.stream().mapToInt(block -> block.reading().length()).toArray();
    List<Ownership> ownerships = new ArrayList<>();
    double best = hypotheses.get(0).score();
    for (Hypothesis hypothesis : hypotheses.subList(0, Math.min(COMPARED, hypotheses.size()))) {
      double chance = Math.exp(hypothesis.score() - best);
      ownerships.add(new Ownership(steps(hypothesis, blocks.size()), lengths, chance));
    }
    Step[] steps = steps(hypotheses.get(0), blocks.size());
    Map<Integer, List<Integer>> units = unitsOf(ownerships.get(0).owners);
    List<Story> stories = new ArrayList<>();
    for (List<Integer> members : units.values()) {
      stories.add(story(blocks, steps, members, agreement(members, ownerships)));
    }
    return stories;
  }

  private static Step[] steps(Hypothesis last, int size) {
    Step[] steps = new Step[size];
    for (Hypothesis at = last; at.step() != null; at = at.parent()) {
      steps[at.step().block()] = at.step();
    }
    return steps;
  }

  /** For each block, the first block of its unit. */
  private static int[] owners(Step[] steps) {
    int[] storyOfHeadings = new int[steps.length];
    Arrays.fill(storyOfHeadings, Hypothesis.NONE);
    int[] storyOf = new int[steps.length];
    int next = -1;
    for (int index = steps.length - 1; index >= 0; index--) {
      Step step = steps[index];
      if (step.claimed() >= 0) {
        storyOfHeadings[step.claimed()] = step.owner();
      }
      next = step.starts() ? step.owner() : next;
      storyOf[index] = step.owner() == Hypothesis.NEXT_STORY ? next : step.owner();
    }
    for (int index = 0; index < steps.length; index++) {
      int story = storyOf[index] < 0 ? Hypothesis.NONE : storyOfHeadings[storyOf[index]];
      storyOf[index] = story == Hypothesis.NONE ? storyOf[index] : story;
    }
    return firstBlocks(steps, storyOf);
  }

  private static int[] firstBlocks(Step[] steps, int[] storyOf) {
    int[] first = new int[steps.length];
    Arrays.fill(first, Hypothesis.NONE);
    int[] owners = new int[steps.length];
    for (int index = 0; index < steps.length; index++) {
      int story = storyOf[index];
      if (story < 0) {
        boolean runsOn =
            index > 0
                && story == Hypothesis.ALONE
                && storyOf[index - 1] == Hypothesis.ALONE
                && steps[index].alone() == steps[index - 1].alone()
                && steps[index].alone() != UnitKind.PHOTO_CAPTION;
        owners[index] = runsOn ? owners[index - 1] : index;
      } else {
        owners[index] = first[story] == Hypothesis.NONE ? index : first[story];
        first[story] = owners[index];
      }
    }
    return owners;
  }

  private static Map<Integer, List<Integer>> unitsOf(int[] owners) {
    Map<Integer, List<Integer>> units = new TreeMap<>();
    for (int index = 0; index < owners.length; index++) {
      units.computeIfAbsent(owners[index], unused -> new ArrayList<>()).add(index);
    }
    return units;
  }

  private static Story story(
      List<Block> blocks, Step[] steps, List<Integer> members, double agreement) {
    List<Story.Part> parts = new ArrayList<>();
    boolean body = false;
    boolean jump = false;
    for (int index : members) {
      Role role = steps[index].role();
      parts.add(new Story.Part(blocks.get(index), role));
      body |= role == Role.BODY;
      jump |= role == Role.JUMP_FROM;
    }
    UnitKind alone = steps[members.get(0)].alone();
    UnitKind kind;
    if (alone != null) {
      kind = alone;
    } else if (body) {
      kind = jump ? UnitKind.CONTINUATION : UnitKind.ARTICLE;
    } else {
      boolean headings = parts.stream().allMatch(part -> part.role() == Role.HEADING);
      kind = headings ? UnitKind.COLUMN_BANNER : jump ? UnitKind.CONTINUATION : UnitKind.OTHER;
    }
    return new Story(kind, List.copyOf(parts), agreement);
  }

  /**
   * The probability, over the hypotheses, of a unit with nearly these blocks and the same heading.
   */
  private static double agreement(List<Integer> members, List<Ownership> all) {
    double agreeing = 0;
    double sum = 0;
    for (Ownership other : all) {
      agreeing += other.holds(members, all.get(0)) ? other.chance : 0;
      sum += other.chance;
    }
    return agreeing / sum;
  }

  /** The unit of each block in one hypothesis; a unit is identified by its first block. */
  private static final class Ownership {

    private final int[] owners;
    private final int[] lengths;
    private final int[] sizes;

    /** For each unit, its characters in the blocks that are compared; otherwise 0. */
    private final int[] shared;

    private final Map<Integer, List<Integer>> headings = new HashMap<>();
    private final double chance;

    Ownership(Step[] steps, int[] lengths, double chance) {
      this.owners = owners(steps);
      this.lengths = lengths;
      this.chance = chance;
      this.sizes = new int[owners.length];
      this.shared = new int[owners.length];
      for (int block = 0; block < owners.length; block++) {
        sizes[owners[block]] += lengths[block];
        if (steps[block].role() == Role.HEADING) {
          headings.computeIfAbsent(owners[block], unused -> new ArrayList<>()).add(block);
        }
      }
    }

    /** Whether one unit overlaps these blocks of the best hypothesis and has their headings. */
    boolean holds(List<Integer> members, Ownership best) {
      int unit = overlapping(members);
      return unit != Hypothesis.NONE && headings(unit).equals(best.headings(members.get(0)));
    }

    /** The first unit with nearly these blocks; -1 if there is none. */
    private int overlapping(List<Integer> members) {
      int size = 0;
      for (int member : members) {
        shared[owners[member]] += lengths[member];
        size += lengths[member];
      }
      int first = Hypothesis.NONE;
      for (int member : members) {
        int unit = owners[member];
        double union = size + sizes[unit] - shared[unit];
        boolean same = shared[unit] >= SAME_UNIT * union;
        first = same && (first == Hypothesis.NONE || unit < first) ? unit : first;
      }
      for (int member : members) {
        shared[owners[member]] = 0;
      }
      return first;
    }

    private List<Integer> headings(int unit) {
      return headings.getOrDefault(unit, List.of());
    }
  }
}
