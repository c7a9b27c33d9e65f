package org.baomai.page;

import java.util.IdentityHashMap;
import java.util.List;
import org.baomai.page.Hypothesis.Pending;
import org.baomai.page.Hypothesis.Place;

/** Weighs what a body block may do: begin a story, go on with one, be a caption. */
final class BodyScores {

  /** Column widths that differ by no more are one. */
  private static final int SAME_WIDTH = 2;

  private static final int COMPARED_BODIES = 4;

  private static final int SHORT = 20;

  private final List<Block> blocks;
  private final PageShape shape;
  private final Affinity affinity;
  private final PageCues cues;
  private final HeadingMatches matches;

  /** Stories are shared by many hypotheses: what was found of one and the block at hand. */
  private final IdentityHashMap<Draft, Double> likenesses = new IdentityHashMap<>();

  private final IdentityHashMap<Draft, Double> shares = new IdentityHashMap<>();
  private int remembered = -1;

  BodyScores(
      List<Block> blocks,
      PageShape shape,
      Affinity affinity,
      PageCues cues,
      HeadingMatches matches) {
    this.blocks = blocks;
    this.shape = shape;
    this.affinity = affinity;
    this.cues = cues;
    this.matches = matches;
  }

  /** Forgets what was remembered of stories and the block before. */
  void begin(Block block) {
    if (remembered != block.index()) {
      remembered = block.index();
      likenesses.clear();
      shares.clear();
    }
  }

  private static void asBody(Block block, Evidence evidence) {
    if (block.mayBeHeading()) {
      evidence.add(Weight.HEADING_ODDS, -block.headingOdds());
    }
  }

  /** The block begins a story. */
  void start(Move move, Evidence evidence) {
    Hypothesis so = move.before();
    Block block = move.block();
    boolean told = block.dateline() || block.signed() || so.bylinePending() || so.jumpPending();
    asBody(block, evidence);
    evidence.add(Weight.START);
    evidence.when(block.dateline(), Weight.START_DATELINE);
    evidence.when(so.bylinePending(), Weight.START_BYLINE);
    evidence.when(so.jumpPending(), Weight.START_JUMP);
    untold(told ? 0 : 1, evidence);
    evidence.when(cues.leadOpening(block), Weight.START_LEAD_OPENING);
    evidence.when(cues.followOn(block) && !told, Weight.START_FOLLOW_ON);
    evidence.when(cues.neverFirst(block), Weight.START_NEVER_FIRST);
    evidence.when(so.place() == Place.SECTION, Weight.START_AFTER_SECTION);
    evidence.when(!block.finished(), Weight.UNFINISHED);
    evidence.when(cues.closes(block), Weight.START_CLOSES);
    evidence.when(block.reading().length() < SHORT, Weight.START_SHORT);
    if (so.current() != null) {
      double likeness = likenesses.computeIfAbsent(so.current(), story -> likeness(story, block));
      evidence.add(Weight.START_LIKENESS, likeness);
    }
    if (move.headings() == null) {
      evidence.when(so.place() == Place.HEADING, Weight.START_PASSES_HEADING);
      evidence.add(so.jumpPending() ? Weight.NO_HEADING_CONTINUATION : Weight.NO_HEADING);
    } else {
      claim(so, block, move.headings(), evidence);
    }
  }

  private void claim(Hypothesis so, Block block, Pending claimed, Evidence evidence) {
    boolean under = so.place() == Place.HEADING && claimed.id() == so.latestPending().id();
    evidence.add(Weight.UNCLAIMED, -1);
    evidence.add(under ? Weight.START_UNDER_HEADING : Weight.START_FAR_HEADING);
    double share = affinity.share(claimed.blocks(), List.of(block.index()));
    evidence.add(Weight.HEADING_SHARE, share - 0.2);
    elsewhere(claimed.blocks(), share, Weight.HEADING_ELSEWHERE, evidence);
    if (so.current() != null) {
      rival(affinity.share(claimed.blocks(), so.current().bodies()), so.current(), evidence);
    }
  }

  /** How much more of a heading a body elsewhere holds. */
  void elsewhere(List<Integer> headings, double share, Weight weight, Evidence evidence) {
    double best = 0;
    for (int heading : headings) {
      best = Math.max(best, matches.greatestShare(heading));
    }
    evidence.add(weight, Math.max(0, best - share));
  }

  /** A heading is taken from a story that could have it: the more it shares, the worse. */
  static void rival(double share, Draft story, Evidence evidence) {
    evidence.add(Weight.HEADING_SHARE_OF_RIVAL, story.headed() ? share / 2 : share);
  }

  /** What it costs a story that nothing tells who made it; -1 when something does after all. */
  void untold(int times, Evidence evidence) {
    evidence.add(Weight.START_UNTOLD, times);
    evidence.add(Weight.START_UNTOLD_WHERE_USUAL, times * cues.toldRate());
  }

  void foundTold(Draft story, Evidence evidence) {
    if (!story.bylined() && !story.continuation()) {
      untold(-1, evidence);
    }
  }

  /** The block goes on with a story. */
  void goOn(Move move, Evidence evidence) {
    Hypothesis so = move.before();
    Block block = move.block();
    Draft story = move.story();
    boolean current = move.toCurrent();
    asBody(block, evidence);
    evidence.add(current ? Weight.CONTINUE_CURRENT : Weight.CONTINUE_OTHER);
    evidence.when(!current && story.finished(), Weight.CONTINUE_OTHER_FINISHED);
    evidence.add(Weight.CONTINUE_OTHER_FAR, so.drafts().indexOf(story));
    evidence.when(lastBody(story).signed(), Weight.CONTINUE_SIGNED);
    evidence.when(block.dateline(), Weight.CONTINUE_DATELINE);
    evidence.when(so.bylinePending(), Weight.CONTINUE_PENDING_BYLINE);
    evidence.when(so.jumpPending(), Weight.CONTINUE_PENDING_JUMP);
    evidence.when(so.place() == Place.HEADING, Weight.CONTINUE_PAST_HEADING);
    evidence.when(cues.leadOpening(block) && story.finished(), Weight.CONTINUE_LEAD_OPENING);
    evidence.when(cues.followOn(block), Weight.CONTINUE_FOLLOW_ON);
    if (so.place() == Place.SECTION) {
      evidence.add(current ? Weight.CONTINUE_AFTER_SECTION : Weight.START_AFTER_SECTION);
    }
    if (!story.finished()) {
      acrossBreak(story, block, evidence);
    }
    double likeness = likenesses.computeIfAbsent(story, any -> likeness(story, block));
    evidence.add(Weight.CONTINUE_LIKENESS, likeness);
    evidence.add(Weight.CONTINUE_OTHER_LIKENESS, current ? 0 : likeness);
    evidence.when(current && block.gap() == 0, Weight.CONTINUE_TIGHT);
    evidence.when(
        cues.closes(block) && !cues.opens(lastBody(story)), Weight.CONTINUE_CLOSES_NOTHING);
    headings(so, story, block, evidence);
    width(lastBody(story), block, evidence);
    if (block.signed()) {
      foundTold(story, evidence);
    }
    evidence.when(!block.finished(), Weight.UNFINISHED);
  }

  private Block lastBody(Draft story) {
    return blocks.get(story.lastBody());
  }

  private void headings(Hypothesis so, Draft story, Block block, Evidence evidence) {
    if (story.headed()) {
      double share =
          shares.computeIfAbsent(
              story, any -> affinity.newShare(story.headings(), story.bodies(), block.index()));
      evidence.add(Weight.CONTINUE_HEADING_SHARE, share);
    }
    if (so.place() == Place.HEADING) {
      double share = affinity.share(so.latestPending().blocks(), List.of(block.index()));
      evidence.add(Weight.CONTINUE_SHARE_OF_HEADING_PASSED, share);
    }
  }

  private void acrossBreak(Draft story, Block block, Evidence evidence) {
    evidence.add(Weight.UNFINISHED, -1);
    evidence.add(Weight.CONTINUE_UNFINISHED);
    evidence.when(cues.neverFirst(block), Weight.CONTINUE_NEVER_FIRST);
    evidence.when(cues.closes(block) && cues.opens(lastBody(story)), Weight.CONTINUE_CLOSES);
    evidence.add(Weight.CONTINUE_PAIR, affinity.pairAcross(story.lastBody(), block.index()));
    evidence.add(
        Weight.CONTINUE_ACROSS_BREAK, affinity.acrossBreak(story.lastBody(), block.index()) - 0.7);
  }

  private void width(Block last, Block block, Evidence evidence) {
    boolean told = shape.hardWrapped() && last.lines().size() > 1 && block.lines().size() > 1;
    if (told) {
      boolean same = Math.abs(last.width() - block.width()) <= SAME_WIDTH;
      evidence.add(Weight.CONTINUE_SAME_WIDTH, same ? 1 : -1);
    }
  }

  /** How much liker than usual the block is to the story's last blocks: -1 to 2. */
  double likeness(Draft story, Block block) {
    double most = 0;
    List<Integer> bodies = story.bodies();
    for (int i = Math.max(0, bodies.size() - COMPARED_BODIES); i < bodies.size(); i++) {
      most = Math.max(most, affinity.likeness(bodies.get(i), block.index()));
    }
    return Math.min(2, most / cues.usualLikeness() - 1);
  }

  /** The paragraph is the words under a picture. */
  static void caption(Move move, Evidence evidence) {
    Draft current = move.before().current();
    evidence.add(Weight.CAPTION);
    evidence.when(move.block().gap() >= 3, Weight.CAPTION_AFTER_PICTURE_GAP);
    evidence.when(current != null && !current.finished(), Weight.CAPTION_IN_SENTENCE);
  }
}
