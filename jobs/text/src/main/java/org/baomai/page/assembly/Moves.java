package org.baomai.page.assembly;

import java.util.ArrayList;
import java.util.List;
import org.baomai.page.assembly.Hypothesis.Pending;
import org.baomai.page.assembly.Hypothesis.Place;
import org.baomai.page.block.Block;

/** Generates all moves of a hypothesis for a block. */
public final class Moves {

  private static final int LONGEST_CAPTION = 80;

  /** A number of moves that a hypothesis rarely exceeds. */
  private static final int USUALLY = 16;

  private final Hypothesis before;
  private final Block block;
  private final List<Move> moves = new ArrayList<>(USUALLY);

  private Moves(Hypothesis before, Block block) {
    this.before = before;
    this.block = block;
  }

  /**
   * Generates the moves.
   *
   * @param before the hypothesis
   * @param block the next block
   * @return the moves, at least one, not yet scored
   */
  public static List<Move> of(Hypothesis before, Block block) {
    Moves moves = new Moves(before, block);
    moves.gather();
    return moves.moves;
  }

  private void gather() {
    switch (block.kind()) {
      case HEADING -> {
        headingMoves();
        if (block.mayBeBody()) {
          bodyMoves();
        }
      }
      case BODY -> bodyMoves();
      case BYLINE -> {
        add(Action.BYLINE_ABOVE);
        if (before.current() != null) {
          add(Action.BYLINE_BELOW, before.current());
        }
      }
      case JUMP_FROM -> add(Action.JUMP);
      case POINTER -> {
        if (before.current() == null) {
          add(Action.ALONE);
        } else {
          add(Action.POINTER, before.current());
        }
      }
      case ADVERTISEMENT, CAPTION, FOLIO, IMPRINT, BANNER, TEASER -> add(Action.ALONE);
    }
  }

  private void headingMoves() {
    add(Action.WAIT);
    add(Action.BANNER);
    if (before.place() == Place.HEADING) {
      add(Action.JOIN, before.latestPending());
    } else {
      for (Pending waiting : before.pending()) {
        add(Action.JOIN_FAR, waiting);
      }
    }
    if (before.place() == Place.ADVERTISEMENT) {
      add(Action.SLOGAN);
    }
    for (Draft story : before.drafts()) {
      if (!story.headed()) {
        add(Action.LATE, story);
      }
    }
    if (before.current() != null) {
      add(Action.SECTION, before.current());
      if (before.place() == Place.LATE_HEADING) {
        add(Action.JOIN_LATE, before.current());
      }
    }
  }

  private void bodyMoves() {
    add(Action.START);
    for (Pending headings : before.pending()) {
      add(Action.START, headings);
    }
    for (Draft story : before.drafts()) {
      add(Action.CONTINUE, story);
    }
    boolean captionLike =
        block.finished() && !block.dateline() && block.reading().length() <= LONGEST_CAPTION;
    if (captionLike) {
      add(Action.CAPTION);
    }
  }

  private void add(Action action) {
    moves.add(new Move(before, block, action, null, null, 0));
  }

  private void add(Action action, Draft story) {
    moves.add(new Move(before, block, action, story, null, 0));
  }

  private void add(Action action, Pending headings) {
    moves.add(new Move(before, block, action, null, headings, 0));
  }
}
