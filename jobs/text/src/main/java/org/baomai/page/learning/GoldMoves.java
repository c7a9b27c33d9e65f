package org.baomai.page.learning;

import java.util.List;
import java.util.function.Predicate;
import org.baomai.page.assembly.Draft;
import org.baomai.page.assembly.Hypothesis;
import org.baomai.page.assembly.Hypothesis.Pending;
import org.baomai.page.assembly.Move;
import org.baomai.page.assembly.Role;
import org.baomai.page.assembly.Story;
import org.baomai.page.block.Block;
import org.baomai.page.line.Line;

/** Accepts the moves of the assembly search that lead to the annotated units. */
final class GoldMoves implements Predicate<Move> {

  private final AnnotatedPage gold;
  private final int[] unitOf;
  private final Role[] roleOf;

  GoldMoves(AnnotatedPage gold, List<Block> blocks) {
    this.gold = gold;
    unitOf = new int[blocks.size()];
    roleOf = new Role[blocks.size()];
    for (Block block : blocks) {
      unitOf[block.index()] = unitOf(block);
      roleOf[block.index()] = roleOf(block);
    }
  }

  /** Index of the annotated unit that contains most of the block's characters; −1 for none. */
  private int unitOf(Block block) {
    int[] counts = new int[gold.units().size() + 1];
    int best = 0;
    for (Line line : block.lines()) {
      for (int offset = line.start(); offset < line.end(); offset++) {
        int unit = gold.unitAt(offset) + 1;
        counts[unit]++;
        best = counts[unit] > counts[best] ? unit : best;
      }
    }
    return best - 1;
  }

  private Role roleOf(Block block) {
    int unit = unitOf[block.index()];
    if (!block.mayBeHeading() || unit < 0) {
      return Role.BODY;
    }
    String words = AnnotatedUnit.compared(block.reading());
    AnnotatedUnit own = gold.units().get(unit);
    if (own.titles().stream().anyMatch(title -> title.contains(words))) {
      return Role.HEADING;
    }
    return own.sectionHeads().stream().anyMatch(head -> head.contains(words))
        ? Role.SECTION
        : Role.BODY;
  }

  /** The accepted headlines of the annotated unit that contains a story's first block. */
  List<String> headlineOf(Story story) {
    int unit = unitOf[story.parts().get(0).block().index()];
    return unit < 0 ? List.of() : gold.units().get(unit).headlines();
  }

  @Override
  public boolean test(Move move) {
    int unit = unitOf[move.block().index()];
    if (unit < 0) {
      return true;
    }
    AnnotatedUnit own = gold.units().get(unit);
    Role role = roleOf[move.block().index()];
    return switch (move.action()) {
      case JUMP, POINTER, ALONE -> true;
      case BANNER -> own.kind().equals("column_banner");
      case SLOGAN -> own.kind().equals("advertisement");
      case CAPTION -> own.kind().equals("photo_caption");
      case BYLINE_ABOVE -> !own.isStory() || !hasStory(move.before(), unit);
      case BYLINE_BELOW, CONTINUE ->
          role == Role.BODY && own.isStory() && unitOf(move.story()) == unit;
      case START ->
          role == Role.BODY
              && own.isStory()
              && !hasStory(move.before(), unit)
              && takesItsHeadings(move, unit);
      case WAIT ->
          role == Role.HEADING
              && !hasStory(move.before(), unit)
              && move.before().pending().stream().noneMatch(waiting -> unitOf(waiting) == unit);
      case JOIN, JOIN_FAR -> role == Role.HEADING && unitOf(move.headings()) == unit;
      case LATE, JOIN_LATE -> role == Role.HEADING && unitOf(move.story()) == unit;
      case SECTION -> role == Role.SECTION && unitOf(move.story()) == unit;
    };
  }

  private boolean takesItsHeadings(Move move, int unit) {
    if (move.headings() != null) {
      return unitOf(move.headings()) == unit;
    }
    return move.before().pending().stream().noneMatch(waiting -> unitOf(waiting) == unit);
  }

  private boolean hasStory(Hypothesis so, int unit) {
    return so.drafts().stream().anyMatch(draft -> unitOf(draft) == unit);
  }

  private int unitOf(Draft draft) {
    return unitOf[draft.bodies().get(0)];
  }

  private int unitOf(Pending headings) {
    return unitOf[headings.blocks().get(0)];
  }
}
