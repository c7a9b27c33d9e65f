package org.baomai.page.assembly;

import java.util.List;
import org.baomai.page.assembly.Hypothesis.Place;
import org.baomai.page.block.Block;
import org.baomai.page.block.BlockKind;
import org.baomai.page.weight.Evidence;
import org.baomai.page.weight.Weight;

/** Scores the actions of headings: headline, kicker, section head, column banner, slogan. */
final class HeadingScores {

  private static final int SHORT_HEAD = 36;
  private static final int MOST_HEADINGS = 6;

  /** A section head whose next block contains a greater share of it is repeated word for word. */
  private static final double VERBATIM = 0.95;

  private final Affinity affinity;
  private final PageCues cues;
  private final BodyScores bodies;
  private final StoryFit fits;
  private final HeadingMatches matches;

  HeadingScores(
      Affinity affinity, PageCues cues, BodyScores bodies, StoryFit fits, HeadingMatches matches) {
    this.affinity = affinity;
    this.cues = cues;
    this.bodies = bodies;
    this.fits = fits;
    this.matches = matches;
  }

  private static void asHeading(Move move, Evidence evidence) {
    evidence.add(Weight.HEADING_ODDS, move.block().headingOdds());
    evidence.when(move.before().bylinePending(), Weight.BYLINE_BEFORE_HEADING);
  }

  /** Scores that the heading waits for its story. */
  void waitForStory(Move move, Evidence evidence) {
    asHeading(move, evidence);
    evidence.add(Weight.UNCLAIMED);
    evidence.when(move.block().dashed(), Weight.DASH_ALONE);
    evidence.when(beforeOpening(move), Weight.UNCLAIMED_BEFORE_OPENING);
    Draft current = move.before().current();
    if (current != null && !current.headed()) {
      evidence.add(Weight.UNCLAIMED_SHARE_OF_CURRENT, fits.share(current));
    }
  }

  private boolean beforeOpening(Move move) {
    return cues.opensStory(cues.next(move.block()));
  }

  /** Scores that the heading joins the heading before it. */
  void join(Move move, Evidence evidence) {
    List<Integer> before = move.headings().blocks();
    asHeading(move, evidence);
    evidence.add(move.block().gap() == 0 ? Weight.JOIN_TIGHT : Weight.JOIN_HEADING);
    evidence.when(isThird(move.block(), before), Weight.JOIN_THIRD);
    evidence.when(before.size() >= MOST_HEADINGS, Weight.UNCLAIMED);
    evidence.when(isFourthPart(move.block(), before), Weight.JOIN_FOURTH);
    bestBodies(before, move.block(), evidence);
  }

  private void bestBodies(List<Integer> before, Block block, Evidence evidence) {
    int first = matches.bestBody(before.get(before.size() - 1));
    int second = matches.bestBody(block.index());
    if (first >= 0 && second >= 0) {
      evidence.add(first == second ? Weight.JOIN_SAME_BODY : Weight.JOIN_OTHER_BODY);
    }
  }

  /** Whether kicker, headline and subheadline are before it, separated by blank lines. */
  private boolean isFourthPart(Block block, List<Integer> headings) {
    int parts = 0;
    for (int heading : headings.subList(1, headings.size())) {
      parts += cues.followsBlankLine(heading) ? 1 : 0;
    }
    return parts >= 2 && block.gap() > 0;
  }

  /** Scores that the heading joins waiting headings further up. */
  void joinFar(Move move, Evidence evidence) {
    asHeading(move, evidence);
    evidence.add(Weight.JOIN_FAR);
    evidence.when(move.block().dashed(), Weight.DASH_ALONE);
    evidence.when(beforeOpening(move), Weight.SECTION_BEFORE_OPENING);
  }

  private static boolean isThird(Block block, List<Integer> headings) {
    return block.gap() > 0 && headings.size() >= 2 && !block.dashed();
  }

  /** Scores that the heading is the headline of a story whose body is before it. */
  void late(Move move, Evidence evidence) {
    Block block = move.block();
    Draft story = move.story();
    asHeading(move, evidence);
    evidence.add(Weight.LATE);
    evidence.when(block.dashed(), Weight.DASH_ALONE);
    evidence.add(story.continuation() ? Weight.NO_HEADING_CONTINUATION : Weight.NO_HEADING, -1);
    evidence.when(!move.toCurrent(), Weight.LATE_NOT_CURRENT);
    evidence.when(beforeOpening(move), Weight.LATE_BEFORE_OPENING);
    for (Draft other : move.before().drafts()) {
      if (other.id() != story.id() && !other.headed()) {
        BodyScores.rival(fits.share(other), other, evidence);
      }
    }
    double share = fits.share(story);
    evidence.add(Weight.HEADING_SHARE, share - 0.3);
    bodies.elsewhere(List.of(block.index()), share, Weight.HEADING_ELSEWHERE, evidence);
    Block next = cues.next(block);
    if (next != null && !next.mayBeHeading()) {
      double shareOfNext =
          affinity.share(block.index(), affinity.overlap(block.index(), next.index()));
      evidence.add(Weight.LATE_SHARE_OF_NEXT, shareOfNext);
    }
  }

  /** Scores that the heading joins a late headline before it. */
  void joinLate(Move move, Evidence evidence) {
    Block block = move.block();
    Draft story = move.story();
    asHeading(move, evidence);
    evidence.add(block.gap() == 0 ? Weight.JOIN_LATE_TIGHT : Weight.JOIN_LATE);
    evidence.when(isThird(block, story.headings()), Weight.JOIN_THIRD);
    evidence.when(beforeOpening(move), Weight.LATE_BEFORE_OPENING);
    evidence.add(Weight.HEADING_SHARE, 0.5 * (fits.share(story) - 0.3));
  }

  /** Scores that the heading is a section head of the current story. */
  void section(Move move, Evidence evidence) {
    Hypothesis before = move.before();
    Block block = move.block();
    asHeading(move, evidence);
    if (before.place() == Place.SECTION && block.gap() == 0) {
      evidence.add(Weight.SECTION_GOES_ON);
      boolean dash = cues.form(move.story().section()) == HeadingForm.DASH;
      evidence.when(dash, Weight.SECTION_ENDS_WITH_DASH);
      return;
    }
    Block next = cues.next(block);
    boolean last = next == null || cues.opensStory(next);
    evidence.add(Weight.SECTION);
    evidence.when(block.dashed(), Weight.DASH_ALONE);
    evidence.when(!move.story().finished(), Weight.SECTION_UNFINISHED);
    evidence.when(move.story().signed(), Weight.CONTINUE_SIGNED);
    evidence.when(last, Weight.SECTION_BEFORE_OPENING);
    evidence.when(block.width() <= SHORT_HEAD, Weight.SECTION_SHORT);
    evidence.when(before.place() != Place.BODY, Weight.SECTION_BEFORE_OPENING);
    marks(block, evidence);
    evidence.when(move.story().sectioned(), Weight.SECTION_AGAIN);
    form(move, evidence);
    if (!last) {
      sectionOver(move, next, evidence);
    }
  }

  /** Adds the features of how a section head is written: section heads of a story are alike. */
  private void form(Move move, Evidence evidence) {
    HeadingForm form = cues.form(move.block());
    evidence.when(form == HeadingForm.DASH, Weight.SECTION_ENDS_WITH_DASH);
    evidence.when(form == HeadingForm.QUESTION, Weight.SECTION_QUESTION);
    evidence.when(cues.formRepeated(move.block()), Weight.SECTION_FORM_REPEATED);
    int before = move.story().section();
    evidence.when(
        before >= 0 && form != HeadingForm.PLAIN && cues.form(before) == form,
        Weight.SECTION_FORM_AGAIN);
  }

  /** Adds the features of the block below a section head. */
  private void sectionOver(Move move, Block next, Evidence evidence) {
    boolean heading = next.mayBeHeading() && next.headingOdds() > 0;
    int head = move.block().index();
    double share = affinity.share(head, affinity.overlap(head, next.index()));
    evidence.when(heading && next.gap() != 0, Weight.SECTION_BEFORE_HEADING);
    evidence.add(Weight.SECTION_TIGHT, next.gap() == 0 ? cues.gapBelowHeadingsRate() : 0);
    evidence.when(cues.leadOpening(next), Weight.SECTION_BEFORE_LEAD_OPENING);
    evidence.when(share > VERBATIM, Weight.SECTION_VERBATIM);
    evidence.add(Weight.SECTION_LIKENESS, fits.similarity(move.story(), next));
    long around =
        affinity.overlap(head, move.story().lastBody()) | affinity.overlap(head, next.index());
    double shareAround = affinity.share(head, around);
    evidence.add(Weight.SECTION_SHARE, shareAround);
    bodies.elsewhere(List.of(head), shareAround, Weight.SECTION_ELSEWHERE, evidence);
  }

  /** Adds the features of heading marks: marks used above datelines are those of headlines. */
  private void marks(Block head, Evidence evidence) {
    if (head.level() > 0) {
      evidence.add(Weight.SECTION_HEADLINE_MARK, cues.openingRate(head));
      evidence.when(cues.lesserMark(head), Weight.SECTION_LESSER_MARK);
    }
  }

  /** Scores that the heading is the banner of a column. */
  void banner(Move move, Evidence evidence) {
    asHeading(move, evidence);
    evidence.add(Weight.BANNER);
    evidence.when(cues.columnName(move.block()), Weight.BANNER_COLUMN_NAME);
    evidence.when(cues.repeated(move.block()), Weight.BANNER_REPEATED);
    evidence.when(cues.standing(move.block()), Weight.BANNER_STANDING);
    evidence.add(Weight.BANNER_SHARE, matches.greatestShare(move.block().index()));
  }

  /** Scores that the heading is a slogan of the advertisement before it. */
  void slogan(Move move, Evidence evidence) {
    Block next = cues.next(move.block());
    boolean bodyNext = next != null && (cues.opensStory(next) || next.kind() == BlockKind.BODY);
    asHeading(move, evidence);
    evidence.add(Weight.SLOGAN);
    evidence.when(cues.standing(move.block()), Weight.SLOGAN_STANDING);
    evidence.when(bodyNext, Weight.SLOGAN_BEFORE_BODY);
    evidence.when(move.block().level() > 0, Weight.SLOGAN_BEFORE_BODY);
  }
}
