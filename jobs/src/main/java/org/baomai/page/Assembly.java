package org.baomai.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.baomai.page.Hypothesis.Pending;
import org.baomai.page.Hypothesis.Place;

/**
 * Puts a page's blocks together into stories: a beam search over the blocks in page order, in which
 * every block may begin a story, go on with an open one, be its headline or a section head, or
 * stand alone. What is missing (a headline, the end of a sentence) costs until it is found.
 */
final class Assembly {

  /**
   * Hypotheses kept on a page of up to {@link #USUAL_BLOCKS} blocks, and in proportion fewer on
   * longer ones.
   */
  private static final int BEAM = 60;

  private static final int NARROWEST_BEAM = 3;
  private static final int USUAL_BLOCKS = 400;
  private static final int LONGEST_CAPTION = 80;

  private final List<Block> blocks;
  private final Scores scores;
  private final int beam;
  private List<Hypothesis> grown = new ArrayList<>();

  private Assembly(List<Block> blocks, PageShape shape, Map<Weight, Double> weights) {
    this.blocks = blocks;
    this.scores = new Scores(blocks, shape, weights);
    this.beam =
        Math.max(NARROWEST_BEAM, BEAM * USUAL_BLOCKS / Math.max(USUAL_BLOCKS, blocks.size()));
  }

  /** The page's stories, and the units that stand alone, in page order. */
  static List<Story> assemble(List<Block> blocks, PageShape shape) {
    return assemble(blocks, shape, Weight.initial());
  }

  /** The same with other weights. */
  static List<Story> assemble(List<Block> blocks, PageShape shape, Map<Weight, Double> weights) {
    if (blocks.isEmpty()) {
      return List.of();
    }
    return StoryReader.read(blocks, new Assembly(blocks, shape, weights).search());
  }

  private List<Hypothesis> search() {
    List<Hypothesis> kept = List.of(Hypothesis.top());
    for (Block block : blocks) {
      grown = new ArrayList<>(kept.size() * 8);
      for (Hypothesis hypothesis : kept) {
        grow(hypothesis, block);
      }
      grown.sort(Comparator.comparingDouble(Hypothesis::score).reversed());
      kept = new ArrayList<>(grown.subList(0, Math.min(beam, grown.size())));
    }
    return kept;
  }

  private void grow(Hypothesis so, Block block) {
    switch (block.kind()) {
      case HEADING -> {
        growHeading(so, block);
        if (block.mayBeBody()) {
          growBody(so, block);
        }
      }
      case BODY -> growBody(so, block);
      case BYLINE -> growByline(so, block);
      case JUMP_FROM -> grown.add(so.wait(block, Role.JUMP_FROM, 0));
      case POINTER -> growPointer(so, block);
      case ADVERTISEMENT ->
          grown.add(so.alone(block, UnitKind.ADVERTISEMENT, 0, Place.ADVERTISEMENT));
      case CAPTION -> grown.add(so.alone(block, UnitKind.PHOTO_CAPTION, 0, so.place()));
      case FOLIO -> grown.add(so.alone(block, UnitKind.MASTHEAD, 0, so.place()));
      case IMPRINT -> grown.add(so.alone(block, UnitKind.IMPRINT, 0, so.place()));
      case BANNER -> grown.add(so.alone(block, UnitKind.COLUMN_BANNER, 0, so.place()));
      case TEASER -> grown.add(so.alone(block, UnitKind.TEASER, 0, so.place()));
    }
  }

  private void growHeading(Hypothesis so, Block block) {
    grown.add(so.pend(block, scores.pend(so, block)));
    grown.add(so.alone(block, UnitKind.COLUMN_BANNER, scores.banner(so, block), so.place()));
    if (so.place() == Place.HEADING) {
      grown.add(so.join(block, so.latestPending(), scores.join(so, block)));
    } else {
      for (Pending waiting : so.pending()) {
        grown.add(so.join(block, waiting, scores.joinFar(so, block)));
      }
    }
    if (so.place() == Place.ADVERTISEMENT) {
      grown.add(
          so.alone(block, UnitKind.ADVERTISEMENT, scores.slogan(so, block), Place.ADVERTISEMENT));
    }
    for (Draft story : so.drafts()) {
      if (!story.headed()) {
        grown.add(
            so.place(
                block,
                Role.HEADING,
                story.withHeading(block),
                scores.late(so, block, story),
                Place.LATE_HEADING));
      }
    }
    Draft current = so.current();
    if (current != null) {
      grown.add(
          so.place(
              block,
              Role.SECTION,
              current.withSection(),
              scores.section(so, block),
              Place.SECTION));
      if (so.place() == Place.LATE_HEADING) {
        grown.add(
            so.place(
                block,
                Role.HEADING,
                current.withHeading(block),
                scores.joinLate(so, block),
                Place.LATE_HEADING));
      }
    }
  }

  private void growBody(Hypothesis so, Block block) {
    grown.add(so.start(block, null, scores.start(so, block, null)));
    for (Pending headings : so.pending()) {
      grown.add(so.start(block, headings, scores.start(so, block, headings)));
    }
    for (Draft story : so.drafts()) {
      grown.add(
          so.place(
              block, Role.BODY, story.withBody(block), scores.goOn(so, block, story), Place.BODY));
    }
    boolean captionLike =
        block.finished() && !block.dateline() && block.reading().length() <= LONGEST_CAPTION;
    if (captionLike) {
      grown.add(so.alone(block, UnitKind.PHOTO_CAPTION, scores.caption(so, block), so.place()));
    }
  }

  private void growByline(Hypothesis so, Block block) {
    grown.add(so.wait(block, Role.BYLINE, scores.bylineAbove(so)));
    Draft current = so.current();
    if (current != null) {
      grown.add(
          so.place(
              block,
              Role.BYLINE,
              current.withByline(),
              scores.bylineBelow(so, current),
              so.place()));
    }
  }

  private void growPointer(Hypothesis so, Block block) {
    Draft current = so.current();
    if (current == null) {
      grown.add(so.alone(block, UnitKind.OTHER, 0, so.place()));
    } else {
      grown.add(so.place(block, Role.POINTER, current.closed(), 0, so.place()));
    }
  }
}
