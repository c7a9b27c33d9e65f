package org.baomai.page.explain;

import java.util.List;
import org.baomai.base.Span;
import org.baomai.page.ExplainedLine;
import org.baomai.page.LineRole;
import org.baomai.page.MapPiece;
import org.baomai.page.Unit;
import org.baomai.page.UnitKind;
import org.baomai.page.assembly.Role;
import org.baomai.page.assembly.Story;
import org.baomai.page.block.Block;
import org.baomai.page.line.Line;

/** The unit and the role of each block of a page. */
final class BlockUnits {

  private final Unit[] units;
  private final Story[] stories;
  private final Role[] roles;

  private BlockUnits(int blocks) {
    units = new Unit[blocks];
    stories = new Story[blocks];
    roles = new Role[blocks];
  }

  /**
   * Indexes stories by block.
   *
   * @param stories the stories, in page order
   * @param units the unit of each story, in the same order
   * @param blocks the number of blocks
   */
  static BlockUnits of(List<Story> stories, List<Unit> units, int blocks) {
    BlockUnits of = new BlockUnits(blocks);
    for (int at = 0; at < stories.size(); at++) {
      for (Story.Part part : stories.get(at).parts()) {
        of.units[part.block().index()] = units.get(at);
        of.stories[part.block().index()] = stories.get(at);
        of.roles[part.block().index()] = part.role();
      }
    }
    return of;
  }

  /** The ordinal of a block's unit. */
  int ordinal(int block) {
    return units[block].ordinal();
  }

  /** The index of the first block of a block's unit. */
  int first(int block) {
    return stories[block].parts().get(0).block().index();
  }

  /** The lines of a block with their roles. */
  List<ExplainedLine> lines(Block block) {
    return block.lines().stream()
        .map(
            line ->
                new ExplainedLine(new Span(line.start(), line.end()), role(block.index(), line)))
        .toList();
  }

  private LineRole role(int block, Line line) {
    boolean story =
        stories[block].kind() == UnitKind.ARTICLE || stories[block].kind() == UnitKind.CONTINUATION;
    if (!story) {
      return stories[block].kind() == UnitKind.COLUMN_BANNER ? LineRole.HEADLINE : LineRole.ALONE;
    }
    return switch (roles[block]) {
      case HEADING -> heading(units[block].headlineMap(), line);
      case SECTION -> LineRole.SECTION_HEAD;
      case BODY -> LineRole.BODY;
      case BYLINE -> LineRole.BYLINE;
      case JUMP_FROM -> LineRole.JUMP_MARK;
      case POINTER -> LineRole.POINTER;
    };
  }

  /** Lines above the headline are its kicker, lines below it are its subheadline. */
  private static LineRole heading(List<MapPiece> headline, Line line) {
    boolean within =
        headline.stream()
            .anyMatch(
                piece ->
                    piece.pageOffset() < line.end()
                        && piece.pageOffset() + piece.length() > line.start());
    if (within) {
      return LineRole.HEADLINE;
    }
    boolean above = !headline.isEmpty() && line.end() <= headline.get(0).pageOffset();
    return above ? LineRole.KICKER : LineRole.SUBHEADLINE;
  }
}
