package org.baomai.page.assembly;

import java.util.List;
import org.baomai.page.StandingHeads;
import org.baomai.page.assembly.Hypothesis.Place;
import org.baomai.page.block.Block;
import org.baomai.page.line.PageShape;
import org.baomai.page.weight.Evidence;
import org.baomai.page.weight.Weight;

/** Scores moves: adds the features of each. Not thread-safe. */
public final class Scores {

  private final StoryFit fits;
  private final BodyScores bodies;
  private final HeadingScores headings;

  /**
   * Prepares the scores of a page.
   *
   * @param blocks the blocks, in page order
   * @param shape how the page was wrapped
   * @param heads the standing heads of the corpus
   */
  public Scores(List<Block> blocks, PageShape shape, StandingHeads heads) {
    Affinity affinity = new Affinity(blocks);
    PageCues cues = new PageCues(blocks, affinity, heads);
    HeadingMatches matches = new HeadingMatches(blocks, affinity);
    fits = new StoryFit(blocks, shape, affinity, cues);
    bodies = new BodyScores(blocks, fits, affinity, cues, matches);
    headings = new HeadingScores(affinity, cues, bodies, fits, matches);
  }

  /**
   * Prepares for the moves of a block. Must be called before {@link #weigh}.
   *
   * @param block the block of the following moves
   */
  public void begin(Block block) {
    fits.begin(block);
  }

  /**
   * Adds the features of a move.
   *
   * @param move the move, of the block of the last {@link #begin}
   * @param evidence adds up the features
   */
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
        // No features: the block allows no other action.
      }
    }
  }

  /** Scores that the byline waits for the story below it. */
  private static void bylineAbove(Hypothesis before, Evidence evidence) {
    evidence.when(before.place() == Place.HEADING, Weight.BYLINE_UNDER_HEADING);
    evidence.when(before.bylinePending(), Weight.BYLINE_AGAIN);
  }

  /** Scores that the byline belongs to a story whose body is before it. */
  private void bylineBelow(Move move, Evidence evidence) {
    Draft story = move.story();
    Place place = move.before().place();
    evidence.add(Weight.BYLINE_OF_STORY);
    bodies.signalFound(story, evidence);
    evidence.when(story.bylined(), Weight.BYLINE_AGAIN);
    evidence.when(move.block().bracketed(), Weight.BYLINE_CLOSES);
    evidence.when(story.continuation(), Weight.BYLINE_OF_CONTINUATION);
    evidence.when(place == Place.LATE_HEADING, Weight.BYLINE_UNDER_HEADING);
    evidence.when(place == Place.HEADING, Weight.BYLINE_AGAIN);
  }
}
