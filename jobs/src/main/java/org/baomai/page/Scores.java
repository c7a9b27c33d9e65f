package org.baomai.page;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baomai.page.Hypothesis.Pending;
import org.baomai.page.Hypothesis.Place;

/** Weighs each place that a block can take in a hypothesis. */
final class Scores {

  private static final int SHORT_HEAD = 36;
  private static final int MOST_HEADINGS = 6;
  private static final int MOST_MARKS = 6;
  private static final double USUALLY_TOLD = 5;

  private final List<Block> blocks;
  private final PageShape shape;
  private final Map<Weight, Double> weights;
  private final Affinity affinity;
  private final double usualLikeness;
  private final double toldRate;
  private final double[] openingRate;
  private final int leastLevel;
  private final boolean[] leadOpening;
  private final boolean[] followOn;
  private final boolean[] neverFirst;
  private final boolean[] columnName;
  private final boolean[] repeated;
  private final int[] nextWords;

  Scores(List<Block> blocks, PageShape shape, Map<Weight, Double> weights) {
    this.blocks = blocks;
    this.shape = shape;
    this.weights = weights;
    this.affinity = new Affinity(blocks);
    int size = blocks.size();
    leadOpening = new boolean[size];
    followOn = new boolean[size];
    neverFirst = new boolean[size];
    columnName = new boolean[size];
    repeated = new boolean[size];
    nextWords = new int[size];
    readCues();
    usualLikeness = usualLikeness();
    toldRate = toldRate();
    openingRate = openingRate();
    leastLevel = blocks.stream().mapToInt(Block::level).filter(level -> level > 0).min().orElse(0);
  }

  private double w(Weight weight) {
    return weights.get(weight);
  }

  private double when(boolean holds, Weight weight) {
    return holds ? w(weight) : 0;
  }

  private void readCues() {
    Set<String> headings = new HashSet<>();
    int next = -1;
    for (int index = blocks.size() - 1; index >= 0; index--) {
      nextWords[index] = next;
      next = blocks.get(index).kind().standsAlone() ? next : index;
    }
    for (Block block : blocks) {
      String head = block.lines().get(0).strippedHead(60);
      int index = block.index();
      leadOpening[index] = Conventions.LEAD_OPENING.matcher(head).find();
      followOn[index] = Conventions.FOLLOW_ON.matcher(head).find();
      neverFirst[index] = !head.isEmpty() && Conventions.NEVER_FIRST.indexOf(head.charAt(0)) >= 0;
      if (block.mayBeHeading()) {
        String words = Lines.stripped(block.reading());
        columnName[index] =
            !isDashed(block)
                && words.length() <= 20
                && Conventions.COLUMN_NAME.matcher(words).find();
        repeated[index] = !headings.add(words);
      }
    }
  }

  /** How usual datelines, bylines and jump marks are on the page: 1 from five on. */
  private double toldRate() {
    long told = blocks.stream().filter(this::opensStory).count();
    return Math.min(1, (double) told / USUALLY_TOLD);
  }

  /** What it costs a story that nothing tells who made it, until something does. */
  private double untold() {
    return w(Weight.START_UNTOLD) + w(Weight.START_UNTOLD_WHERE_USUAL) * toldRate;
  }

  private double foundTold(Draft story) {
    return story.bylined() || story.continuation() ? 0 : -untold();
  }

  /** The mean likeness of neighbouring bodies, a page's own yardstick. */
  private double usualLikeness() {
    double sum = 0;
    int pairs = 0;
    int before = -1;
    for (Block block : blocks) {
      if (block.kind() == BlockKind.BODY) {
        if (before >= 0 && pairs < 400) {
          sum += affinity.likeness(before, block.index());
          pairs++;
        }
        before = block.index();
      }
    }
    return pairs == 0 ? 0.05 : Math.max(0.01, sum / pairs);
  }

  /** The next block that does not stand alone, or null. */
  private Block next(Block block) {
    int next = nextWords[block.index()];
    return next < 0 ? null : blocks.get(next);
  }

  private boolean opensStory(Block block) {
    return block != null
        && (block.dateline()
            || block.kind() == BlockKind.BYLINE
            || block.kind() == BlockKind.JUMP_FROM);
  }

  private double asHeading(Hypothesis so, Block block) {
    return w(Weight.HEADING_ODDS) * block.headingOdds()
        + when(so.bylinePending(), Weight.BYLINE_BEFORE_HEADING);
  }

  private double asBody(Block block) {
    return block.mayBeHeading() ? -w(Weight.HEADING_ODDS) * block.headingOdds() : 0;
  }

  /** The block begins a story that takes the waiting headings, or none. */
  double start(Hypothesis so, Block block, Pending claimed) {
    boolean told = block.dateline() || block.signed() || so.bylinePending() || so.jumpPending();
    double score = w(Weight.START) + asBody(block);
    score += when(block.dateline(), Weight.START_DATELINE);
    score += when(so.bylinePending(), Weight.START_BYLINE);
    score += when(so.jumpPending(), Weight.START_JUMP);
    score += told ? 0 : untold();
    score += when(leadOpening[block.index()], Weight.START_LEAD_OPENING);
    score += when(followOn[block.index()] && !told, Weight.START_FOLLOW_ON);
    score += when(neverFirst[block.index()], Weight.START_NEVER_FIRST);
    score += when(so.place() == Place.SECTION, Weight.START_AFTER_SECTION);
    score += when(!block.finished(), Weight.UNFINISHED);
    boolean under = so.place() == Place.HEADING;
    if (claimed == null) {
      score += when(under, Weight.START_PASSES_HEADING);
      return score + w(so.jumpPending() ? Weight.NO_HEADING_CONTINUATION : Weight.NO_HEADING);
    }
    boolean latest = claimed.equals(so.latestPending());
    score -= w(Weight.UNCLAIMED);
    score += w(under && latest ? Weight.START_UNDER_HEADING : Weight.START_FAR_HEADING);
    score += w(Weight.HEADING_SHARE) * (share(claimed.blocks(), List.of(block.index())) - 0.2);
    Draft rival = so.current();
    return rival == null ? score : score + rival(share(claimed.blocks(), rival.bodies()), rival);
  }

  /**
   * What it costs to take a heading from a story that could have it: the more it shares, the more.
   */
  private double rival(double share, Draft story) {
    return w(Weight.HEADING_SHARE_OF_RIVAL) * (story.headed() ? share / 2 : share);
  }

  /** The block goes on with a story. */
  double goOn(Hypothesis so, Block block, Draft story) {
    boolean current = story.equals(so.current());
    double score = asBody(block);
    score += w(current ? Weight.CONTINUE_CURRENT : Weight.CONTINUE_OTHER);
    score += when(!current && story.finished(), Weight.CONTINUE_OTHER_FINISHED);
    score += w(Weight.CONTINUE_OTHER_FAR) * so.drafts().indexOf(story);
    score += when(blocks.get(story.lastBody()).signed(), Weight.CONTINUE_SIGNED);
    score += when(block.dateline(), Weight.CONTINUE_DATELINE);
    score += when(so.bylinePending(), Weight.CONTINUE_PENDING_BYLINE);
    score += when(so.jumpPending(), Weight.CONTINUE_PENDING_JUMP);
    score += when(so.place() == Place.HEADING, Weight.CONTINUE_PAST_HEADING);
    score += when(leadOpening[block.index()] && story.finished(), Weight.CONTINUE_LEAD_OPENING);
    score += when(followOn[block.index()], Weight.CONTINUE_FOLLOW_ON);
    score += when(so.place() == Place.SECTION && current, Weight.CONTINUE_AFTER_SECTION);
    score += when(so.place() == Place.SECTION && !current, Weight.START_AFTER_SECTION);
    if (!story.finished()) {
      score += w(Weight.CONTINUE_UNFINISHED) - w(Weight.UNFINISHED);
      score += when(neverFirst[block.index()], Weight.CONTINUE_NEVER_FIRST);
      score +=
          w(Weight.CONTINUE_ACROSS_BREAK)
              * (affinity.acrossBreak(story.lastBody(), block.index()) - 0.7);
    }
    score += w(Weight.CONTINUE_LIKENESS) * likeness(story, block);
    score += widthScore(story, block);
    score += block.signed() ? foundTold(story) : 0;
    return score + when(!block.finished(), Weight.UNFINISHED);
  }

  private double widthScore(Draft story, Block block) {
    Block last = blocks.get(story.lastBody());
    boolean told = shape.hardWrapped() && last.lines().size() > 1 && block.lines().size() > 1;
    if (!told) {
      return 0;
    }
    return Math.abs(last.width() - block.width()) <= 2
        ? w(Weight.CONTINUE_SAME_WIDTH)
        : -w(Weight.CONTINUE_SAME_WIDTH);
  }

  /** How much liker than usual the block is to the story's last blocks: -1 to 2. */
  private double likeness(Draft story, Block block) {
    double most = 0;
    List<Integer> bodies = story.bodies();
    for (int i = Math.max(0, bodies.size() - 4); i < bodies.size(); i++) {
      most = Math.max(most, affinity.likeness(bodies.get(i), block.index()));
    }
    return Math.min(2, most / usualLikeness - 1);
  }

  private double share(List<Integer> headings, List<Integer> bodies) {
    double best = 0;
    for (int heading : headings) {
      best = Math.max(best, share(heading, bodies));
    }
    return best;
  }

  private double share(int heading, List<Integer> bodies) {
    long mask = 0;
    for (int body : bodies) {
      mask |= affinity.overlap(heading, body);
    }
    return affinity.share(heading, mask);
  }

  /** The heading waits for its story. */
  double pend(Hypothesis so, Block block) {
    return asHeading(so, block)
        + w(Weight.UNCLAIMED)
        + when(isDashed(block), Weight.DASH_ALONE)
        + when(opensStory(next(block)), Weight.UNCLAIMED_BEFORE_OPENING);
  }

  /** The heading goes with the heading before it. */
  double join(Hypothesis so, Block block) {
    boolean many = so.latestPending().blocks().size() >= MOST_HEADINGS;
    return asHeading(so, block)
        + w(block.gap() == 0 ? Weight.JOIN_TIGHT : Weight.JOIN_HEADING)
        + when(isThird(block, so.latestPending().blocks()), Weight.JOIN_THIRD)
        + when(many, Weight.UNCLAIMED);
  }

  /** The heading goes with headings further up that still wait. */
  double joinFar(Hypothesis so, Block block) {
    return asHeading(so, block)
        + w(Weight.JOIN_FAR)
        + when(isDashed(block), Weight.DASH_ALONE)
        + when(opensStory(next(block)), Weight.SECTION_BEFORE_OPENING);
  }

  private static boolean isThird(Block block, List<Integer> headings) {
    return block.gap() > 0 && headings.size() >= 2 && !isDashed(block);
  }

  private static boolean isDashed(Block block) {
    return block.reading().startsWith("—");
  }

  /** The heading is that of a story whose body stands before it. */
  double late(Hypothesis so, Block block, Draft story) {
    double score = asHeading(so, block) + w(Weight.LATE) + when(isDashed(block), Weight.DASH_ALONE);
    score -= w(story.continuation() ? Weight.NO_HEADING_CONTINUATION : Weight.NO_HEADING);
    score += when(!story.equals(so.current()), Weight.LATE_NOT_CURRENT);
    score += when(opensStory(next(block)), Weight.LATE_BEFORE_OPENING);
    for (Draft other : so.drafts()) {
      if (!other.equals(story) && !other.headed()) {
        score += rival(share(block.index(), other.bodies()), other);
      }
    }
    return score + w(Weight.HEADING_SHARE) * (share(block.index(), story.bodies()) - 0.3);
  }

  /** The heading goes with a late headline before it. */
  double joinLate(Hypothesis so, Block block) {
    Draft story = so.current();
    double score =
        asHeading(so, block) + w(block.gap() == 0 ? Weight.JOIN_LATE_TIGHT : Weight.JOIN_LATE);
    score += when(isThird(block, story.headings()), Weight.JOIN_THIRD);
    score += when(opensStory(next(block)), Weight.LATE_BEFORE_OPENING);
    return score + 0.5 * w(Weight.HEADING_SHARE) * (share(block.index(), story.bodies()) - 0.3);
  }

  /** The heading parts the current story. */
  double section(Hypothesis so, Block block) {
    if (so.place() == Place.SECTION && block.gap() == 0) {
      return asHeading(so, block) + w(Weight.SECTION_GOES_ON);
    }
    Draft story = so.current();
    Block next = next(block);
    double score =
        asHeading(so, block) + w(Weight.SECTION) + when(isDashed(block), Weight.DASH_ALONE);
    score += when(!story.finished(), Weight.SECTION_UNFINISHED);
    score += when(next == null || opensStory(next), Weight.SECTION_BEFORE_OPENING);
    score += when(block.width() <= SHORT_HEAD, Weight.SECTION_SHORT);
    score += when(so.place() != Place.BODY, Weight.SECTION_BEFORE_OPENING);
    score += markScore(block);
    score += when(story.sectioned(), Weight.SECTION_AGAIN);
    return next == null || opensStory(next) ? score : score + sectionOver(story, block, next);
  }

  /** What the words under a section head say for it. */
  private double sectionOver(Draft story, Block head, Block next) {
    boolean heading = next.mayBeHeading() && next.headingOdds() > 0;
    double score = when(heading && next.gap() != 0, Weight.SECTION_BEFORE_HEADING);
    score += when(leadOpening[next.index()], Weight.SECTION_BEFORE_LEAD_OPENING);
    score += when(share(head.index(), List.of(next.index())) > 0.95, Weight.SECTION_VERBATIM);
    return score + w(Weight.SECTION_LIKENESS) * likeness(story, next);
  }

  /** Marks that stand over datelines elsewhere on the page are headlines' marks. */
  private double markScore(Block head) {
    int level = head.level();
    if (level == 0) {
      return 0;
    }
    boolean lesser = level > leastLevel && openingRate[level] == 0;
    return w(Weight.SECTION_HEADLINE_MARK) * openingRate[level]
        + when(lesser, Weight.SECTION_LESSER_MARK);
  }

  /** For each heading level the share of headings directly over a dateline, byline or jump mark. */
  private double[] openingRate() {
    double[] opening = new double[MOST_MARKS + 1];
    int[] all = new int[MOST_MARKS + 1];
    for (Block block : blocks) {
      all[block.level()]++;
      opening[block.level()] += opensStory(next(block)) ? 1 : 0;
    }
    for (int level = 0; level <= MOST_MARKS; level++) {
      opening[level] /= Math.max(1, all[level]);
    }
    return opening;
  }

  /** The heading is the sign of a column. */
  double banner(Hypothesis so, Block block) {
    return asHeading(so, block)
        + w(Weight.BANNER)
        + when(columnName[block.index()], Weight.BANNER_COLUMN_NAME)
        + when(repeated[block.index()], Weight.BANNER_REPEATED);
  }

  /** The heading is a slogan of the advertisement before it. */
  double slogan(Hypothesis so, Block block) {
    Block next = next(block);
    boolean bodyNext = next != null && (opensStory(next) || next.kind() == BlockKind.BODY);
    return asHeading(so, block)
        + w(Weight.SLOGAN)
        + when(bodyNext, Weight.SLOGAN_BEFORE_BODY)
        + when(block.level() > 0, Weight.SLOGAN_BEFORE_BODY);
  }

  /** The paragraph is the words under a picture. */
  double caption(Hypothesis so, Block block) {
    boolean inSentence = so.current() != null && !so.current().finished();
    return w(Weight.CAPTION)
        + when(block.gap() >= 3, Weight.CAPTION_AFTER_PICTURE_GAP)
        + when(inSentence, Weight.CAPTION_IN_SENTENCE);
  }

  /** The byline waits for the story under it. */
  double bylineAbove(Hypothesis so) {
    return when(so.place() == Place.HEADING, Weight.BYLINE_UNDER_HEADING)
        + when(so.bylinePending(), Weight.BYLINE_AGAIN);
  }

  /** The byline is that of a story whose body stands before it. */
  double bylineBelow(Hypothesis so, Draft story) {
    return w(Weight.BYLINE_OF_STORY)
        + foundTold(story)
        + when(story.bylined(), Weight.BYLINE_AGAIN)
        + when(story.continuation(), Weight.BYLINE_OF_CONTINUATION)
        + when(so.place() == Place.LATE_HEADING, Weight.BYLINE_UNDER_HEADING)
        + when(so.place() == Place.HEADING, Weight.BYLINE_AGAIN);
  }
}
