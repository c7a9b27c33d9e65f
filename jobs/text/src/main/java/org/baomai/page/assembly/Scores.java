package org.baomai.page.assembly;

import java.util.List;
import org.baomai.page.assembly.Hypothesis.Place;
import org.baomai.page.block.Block;
import org.baomai.page.line.PageShape;
import org.baomai.page.weight.Evidence;
import org.baomai.page.weight.Weight;

/** Weighs each step that a hypothesis could take. */
public final class Scores {

  private final StoryFit fits;
  private final BodyScores bodies;
  private final HeadingScores headings;

  public Scores(List<Block> blocks, PageShape shape) {
    Affinity affinity = new Affinity(blocks);
    PageCues cues = new PageCues(blocks, affinity);
    HeadingMatches matches = new HeadingMatches(blocks, affinity);
    fits = new StoryFit(blocks, shape, affinity, cues);
    bodies = new BodyScores(blocks, fits, affinity, cues, matches);
    headings = new HeadingScores(affinity, cues, bodies, fits, matches);
  }

  /** Makes ready for moves with a block; those of the block before are done with. */
  public void begin(Block block) {
    fits.begin(block);
  }

  /** Adds what speaks for and against the move. */
  public void weigh(Move move, Evidence evidence) {
    switch (move.action()) {
      case START -> bodies.start(move, evidence);
      case CONTINUE -> bodies.continueStory(move, evidence);
      case CAPTION -> BodyScores.caption(move, evidence);
      case WAIT -> headings.waitForStory(move, evidence);
      case JOIN -> headings.join(move, evidence);
      case JOIN_FAR -> headings.joinFar(move, evidence);
      case LATE -> headings.late(move, evidence);
      case JOIN_LATE -> headings.joinLate(move, evidence);
      case SECTION -> headings.section(move, evidence);
      case BANNER -> headings.banner(move, evidence);
      case SLOGAN -> headings.slogan(move, evidence);
      case BYLINE_ABOVE -> bylineAbove(move.before(), evidence);
      case BYLINE_BELOW -> bylineBelow(move, evidence);
      case JUMP, POINTER, ALONE -> {
        // there is no choice to weigh
      }
    }
  }

  /** The byline waits for the story under it. */
  private static void bylineAbove(Hypothesis before, Evidence evidence) {
    evidence.when(before.place() == Place.HEADING, Weight.BYLINE_UNDER_HEADING);
    evidence.when(before.bylinePending(), Weight.BYLINE_AGAIN);
  }

  /** The byline is that of a story whose body stands before it. */
  private void bylineBelow(Move move, Evidence evidence) {
    Draft story = move.story();
    Place place = move.before().place();
    evidence.add(Weight.BYLINE_OF_STORY);
    bodies.signalFound(story, evidence);
    evidence.when(story.bylined(), Weight.BYLINE_AGAIN);
    evidence.when(story.continuation(), Weight.BYLINE_OF_CONTINUATION);
    evidence.when(place == Place.LATE_HEADING, Weight.BYLINE_UNDER_HEADING);
    evidence.when(place == Place.HEADING, Weight.BYLINE_AGAIN);
  }
}
