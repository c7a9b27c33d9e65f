package org.baomai.page.assembly;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baomai.page.StandingHeads;
import org.baomai.page.block.Block;
import org.baomai.page.block.BlockKind;
import org.baomai.page.convention.Conventions;
import org.baomai.page.line.LineKind;
import org.baomai.page.text.Brackets;
import org.baomai.page.text.LineText;

/** Features of the blocks of a page that do not depend on a hypothesis. */
final class PageCues {

  private static final int MOST_MARKS = 6;
  private static final double USUALLY_TOLD = 5;
  private static final int LONGEST_COLUMN_NAME = 20;
  private static final int PAIRS_LOOKED_AT = 400;

  private final List<Block> blocks;
  private final boolean[] leadOpening;
  private final boolean[] followOn;
  private final boolean[] neverFirst;
  private final Brackets[] brackets;
  private final boolean[] columnName;
  private final boolean[] repeated;
  private final boolean[] standing;
  private final HeadingForm[] form;
  private final Map<HeadingForm, Integer> headingsOfForm = new EnumMap<>(HeadingForm.class);
  private final int[] nextWords;
  private final double openingSignalRate;
  private final double[] openingRate;
  private final double gapBelowHeadingsRate;
  private final int leastLevel;
  private final double usualSimilarity;

  PageCues(List<Block> blocks, Affinity affinity, StandingHeads heads) {
    this.blocks = blocks;
    int size = blocks.size();
    leadOpening = new boolean[size];
    followOn = new boolean[size];
    neverFirst = new boolean[size];
    brackets = new Brackets[size];
    columnName = new boolean[size];
    repeated = new boolean[size];
    standing = new boolean[size];
    form = new HeadingForm[size];
    nextWords = new int[size];
    readNext();
    readBlocks(heads);
    openingSignalRate =
        Math.min(1, blocks.stream().filter(this::opensStory).count() / USUALLY_TOLD);
    openingRate = openingRates();
    gapBelowHeadingsRate = computeGapBelowHeadingsRate();
    leastLevel = blocks.stream().mapToInt(Block::level).filter(level -> level > 0).min().orElse(0);
    usualSimilarity = meanSimilarity(affinity);
  }

  private void readNext() {
    int next = -1;
    for (int index = blocks.size() - 1; index >= 0; index--) {
      nextWords[index] = next;
      next = blocks.get(index).kind().standsAlone() ? next : index;
    }
  }

  private void readBlocks(StandingHeads heads) {
    Set<String> headings = new HashSet<>();
    for (Block block : blocks) {
      String head = block.lines().get(0).strippedHead(60);
      int index = block.index();
      leadOpening[index] = Conventions.LEAD_OPENING.isAtStartOf(head);
      followOn[index] = Conventions.FOLLOW_ON.isAtStartOf(head);
      neverFirst[index] = !head.isEmpty() && Conventions.NOT_AT_START.indexOf(head.charAt(0)) >= 0;
      brackets[index] = Brackets.in(block.reading());
      if (block.mayBeHeading()) {
        String words = LineText.stripped(block.reading());
        columnName[index] =
            !block.dashed()
                && block.lines().get(0).kind() != LineKind.HEADLINE
                && words.length() <= LONGEST_COLUMN_NAME
                && Conventions.COLUMN_NAME.isIn(words);
        repeated[index] = !headings.add(words);
        standing[index] = heads.contains(words);
        form[index] = HeadingForm.of(words);
        headingsOfForm.merge(form[index], 1, Integer::sum);
      }
    }
  }

  /** For each heading level, the share of blocks directly above a dateline, byline or jump mark. */
  private double[] openingRates() {
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

  /** The share of headings, or bylines below them, that a blank line separates from their text. */
  private double computeGapBelowHeadingsRate() {
    int all = 0;
    int gaps = 0;
    for (Block block : blocks) {
      Block next = next(block);
      boolean above = block.mayBeHeading() || block.kind() == BlockKind.BYLINE;
      if (above && next != null && next.kind() == BlockKind.BODY) {
        all++;
        gaps += next.gap() > 0 ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) gaps / all;
  }

  private double meanSimilarity(Affinity affinity) {
    double sum = 0;
    int pairs = 0;
    int before = -1;
    for (Block block : blocks) {
      if (block.kind() == BlockKind.BODY) {
        if (before >= 0 && pairs < PAIRS_LOOKED_AT) {
          sum += affinity.similarity(before, block.index());
          pairs++;
        }
        before = block.index();
      }
    }
    return pairs == 0 ? 0.05 : Math.max(0.01, sum / pairs);
  }

  /** The next block that is not a separate unit; null if there is none. */
  Block next(Block block) {
    int next = nextWords[block.index()];
    return next < 0 ? null : blocks.get(next);
  }

  /** Whether a blank line is directly before a block. */
  boolean followsBlankLine(int block) {
    return blocks.get(block).gap() > 0;
  }

  /**
   * Whether a block signals the beginning of a story: dateline, byline or jump mark. False for
   * null.
   */
  boolean opensStory(Block block) {
    return block != null
        && (block.dateline()
            || block.kind() == BlockKind.BYLINE
            || block.kind() == BlockKind.JUMP_FROM);
  }

  boolean leadOpening(Block block) {
    return leadOpening[block.index()];
  }

  boolean followOn(Block block) {
    return followOn[block.index()];
  }

  boolean neverFirst(Block block) {
    return neverFirst[block.index()];
  }

  /** Whether a quotation or bracket is still open at the end of a block. */
  boolean opens(Block block) {
    return brackets[block.index()].opened() > 0;
  }

  /** Whether a block closes a quotation or bracket that it did not open. */
  boolean closes(Block block) {
    return brackets[block.index()].closed() > 0;
  }

  boolean columnName(Block block) {
    return columnName[block.index()];
  }

  /** Whether a heading further up has the same words. */
  boolean repeated(Block block) {
    return repeated[block.index()];
  }

  /** Whether a heading is a standing head of the corpus. */
  boolean standing(Block block) {
    return standing[block.index()];
  }

  /** How a heading is written. */
  HeadingForm form(Block heading) {
    return form[heading.index()];
  }

  /** How the heading of an index is written. */
  HeadingForm form(int heading) {
    return form[heading];
  }

  /** Whether another heading of the page has the same form; false for a plain heading. */
  boolean formRepeated(Block heading) {
    HeadingForm own = form(heading);
    return own != HeadingForm.PLAIN && headingsOfForm.get(own) > 1;
  }

  /**
   * How common datelines, bylines and jump marks are on the page: 0 to 1, which is five or more.
   */
  double openingSignalRate() {
    return openingSignalRate;
  }

  /**
   * The share of headings, or of bylines below them, that a blank line separates from the text
   * below, 0 to 1.
   */
  double gapBelowHeadingsRate() {
    return gapBelowHeadingsRate;
  }

  /** The share of blocks with the same heading marks that are directly above a dateline, 0 to 1. */
  double openingRate(Block block) {
    return openingRate[block.level()];
  }

  /** Whether its marks are lower than the page's highest level and never above a dateline. */
  boolean lesserMark(Block block) {
    return block.level() > leastLevel && openingRate(block) == 0;
  }

  /** The mean similarity of neighbouring bodies on this page; above 0. */
  double usualSimilarity() {
    return usualSimilarity;
  }
}
