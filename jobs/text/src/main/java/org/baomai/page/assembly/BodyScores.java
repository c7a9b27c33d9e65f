package org.baomai.page.assembly;

import java.util.List;
import org.baomai.page.assembly.Hypothesis.Pending;
import org.baomai.page.assembly.Hypothesis.Place;
import org.baomai.page.block.Block;
import org.baomai.page.weight.Evidence;
import org.baomai.page.weight.Weight;

/** Scores the actions of body blocks: begin a story, continue one, be a caption. */
final class BodyScores {

  private static final int SHORT = 20;

  private final List<Block> blocks;
  private final Affinity affinity;
  private final PageCues cues;
  private final HeadingMatches matches;

  private final StoryFit fits;

  BodyScores(
      List<Block> blocks, StoryFit fits, Affinity affinity, PageCues cues, HeadingMatches matches) {
    this.blocks = blocks;
    this.fits = fits;
    this.affinity = affinity;
    this.cues = cues;
    this.matches = matches;
  }

  private static void asBody(Block block, Evidence evidence) {
    if (block.mayBeHeading()) {
      evidence.add(Weight.HEADING_ODDS, -block.headingOdds());
    }
  }

  /** Scores that the block begins a story. */
  void start(Move move, Evidence evidence) {
    Hypothesis before = move.before();
    Block block = move.block();
    boolean signalled =
        block.dateline() || block.signed() || before.bylinePending() || before.jumpPending();
    asBody(block, evidence);
    evidence.add(Weight.START);
    evidence.when(block.dateline(), Weight.START_DATELINE);
    evidence.when(before.bylinePending(), Weight.START_BYLINE);
    evidence.when(before.jumpPending(), Weight.START_JUMP);
    addMissingSignal(signalled ? 0 : 1, evidence);
    evidence.when(cues.leadOpening(block), Weight.START_LEAD_OPENING);
    evidence.when(cues.followOn(block) && !signalled, Weight.START_FOLLOW_ON);
    evidence.when(cues.neverFirst(block), Weight.START_NEVER_FIRST);
    evidence.when(before.place() == Place.SECTION, Weight.START_AFTER_SECTION);
    evidence.when(!block.finished(), Weight.UNFINISHED);
    evidence.when(cues.closes(block), Weight.START_CLOSES);
    evidence.when(block.reading().length() < SHORT, Weight.START_SHORT);
    if (before.current() != null) {
      evidence.add(Weight.START_LIKENESS, fits.fit(before.current()).similarity());
    }
    if (move.headings() == null) {
      evidence.when(before.place() == Place.HEADING, Weight.START_PASSES_HEADING);
      evidence.add(before.jumpPending() ? Weight.NO_HEADING_CONTINUATION : Weight.NO_HEADING);
    } else {
      claim(before, block, move.headings(), evidence);
    }
  }

  private void claim(Hypothesis before, Block block, Pending claimed, Evidence evidence) {
    boolean under = before.place() == Place.HEADING && claimed.id() == before.latestPending().id();
    evidence.add(Weight.UNCLAIMED, -1);
    evidence.add(under ? Weight.START_UNDER_HEADING : Weight.START_FAR_HEADING);
    double share = affinity.share(claimed.blocks(), block.index());
    evidence.add(Weight.HEADING_SHARE, share - 0.2);
    elsewhere(claimed.blocks(), share, Weight.HEADING_ELSEWHERE, evidence);
    if (before.current() != null) {
      rival(
          affinity.share(claimed.blocks(), before.current().bodies()), before.current(), evidence);
    }
  }

  /** Adds how much more of a heading a body elsewhere contains. */
  void elsewhere(List<Integer> headings, double share, Weight weight, Evidence evidence) {
    double best = 0;
    for (int heading : headings) {
      best = Math.max(best, matches.greatestShare(heading));
    }
    evidence.add(weight, Math.max(0, best - share));
  }

  /** Adds the share of a heading that another story contains, which might claim it. */
  static void rival(double share, Draft story, Evidence evidence) {
    evidence.add(Weight.HEADING_SHARE_OF_RIVAL, story.headed() ? share / 2 : share);
  }

  /** Adds the cost of a story without dateline, byline or jump mark; -1 times takes it back. */
  void addMissingSignal(int times, Evidence evidence) {
    evidence.add(Weight.START_UNTOLD, times);
    evidence.add(Weight.START_UNTOLD_WHERE_USUAL, times * cues.openingSignalRate());
  }

  void signalFound(Draft story, Evidence evidence) {
    if (!story.bylined() && !story.continuation()) {
      addMissingSignal(-1, evidence);
    }
  }

  /** Scores that the block continues a story. */
  void continueStory(Move move, Evidence evidence) {
    Hypothesis before = move.before();
    Block block = move.block();
    Draft story = move.story();
    boolean current = move.toCurrent();
    asBody(block, evidence);
    evidence.add(current ? Weight.CONTINUE_CURRENT : Weight.CONTINUE_OTHER);
    evidence.when(!current && story.finished(), Weight.CONTINUE_OTHER_FINISHED);
    evidence.add(Weight.CONTINUE_OTHER_FAR, before.placeOf(story));
    evidence.when(story.signed() || lastBody(story).signed(), Weight.CONTINUE_SIGNED);
    evidence.when(story.bylined() && block.signed(), Weight.CONTINUE_SIGNED_AGAIN);
    evidence.when(block.dateline(), Weight.CONTINUE_DATELINE);
    evidence.when(before.bylinePending(), Weight.CONTINUE_PENDING_BYLINE);
    evidence.when(before.jumpPending(), Weight.CONTINUE_PENDING_JUMP);
    evidence.when(before.place() == Place.HEADING, Weight.CONTINUE_PAST_HEADING);
    evidence.when(cues.leadOpening(block) && story.finished(), Weight.CONTINUE_LEAD_OPENING);
    evidence.when(cues.followOn(block), Weight.CONTINUE_FOLLOW_ON);
    if (before.place() == Place.SECTION) {
      evidence.add(current ? Weight.CONTINUE_AFTER_SECTION : Weight.START_AFTER_SECTION);
    }
    StoryFit.Fit fit = fits.fit(story);
    if (!story.finished()) {
      acrossBreak(story, block, fit, evidence);
    }
    evidence.add(Weight.CONTINUE_LIKENESS, fit.similarity());
    evidence.add(Weight.CONTINUE_OTHER_LIKENESS, current ? 0 : fit.similarity());
    evidence.when(current && block.gap() == 0, Weight.CONTINUE_TIGHT);
    evidence.when(
        cues.closes(block) && !cues.opens(lastBody(story)), Weight.CONTINUE_CLOSES_NOTHING);
    evidence.add(Weight.CONTINUE_HEADING_SHARE, fit.newShare());
    evidence.add(Weight.CONTINUE_SAME_WIDTH, fit.width());
    if (before.place() == Place.HEADING) {
      double share = affinity.share(before.latestPending().blocks(), block.index());
      evidence.add(Weight.CONTINUE_SHARE_OF_HEADING_PASSED, share);
    }
    if (block.signed()) {
      signalFound(story, evidence);
    }
    evidence.when(!block.finished(), Weight.UNFINISHED);
  }

  private Block lastBody(Draft story) {
    return blocks.get(story.lastBody());
  }

  private void acrossBreak(Draft story, Block block, StoryFit.Fit fit, Evidence evidence) {
    evidence.add(Weight.UNFINISHED, -1);
    evidence.add(Weight.CONTINUE_UNFINISHED);
    evidence.when(cues.neverFirst(block), Weight.CONTINUE_NEVER_FIRST);
    evidence.when(cues.closes(block) && cues.opens(lastBody(story)), Weight.CONTINUE_CLOSES);
    evidence.add(Weight.CONTINUE_PAIR, fit.pair());
    evidence.add(Weight.CONTINUE_ACROSS_BREAK, fit.acrossBreak() - 0.7);
  }

  /** Scores that the paragraph is the caption of a picture. */
  static void caption(Move move, Evidence evidence) {
    Draft current = move.before().current();
    evidence.add(Weight.CAPTION);
    evidence.when(move.block().gap() >= 3, Weight.CAPTION_AFTER_PICTURE_GAP);
    evidence.when(current != null && !current.finished(), Weight.CAPTION_IN_SENTENCE);
  }
}
