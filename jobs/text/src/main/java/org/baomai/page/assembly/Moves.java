package org.baomai.page.assembly;

import java.util.ArrayList;
import java.util.List;
import org.baomai.page.assembly.Hypothesis.Pending;
import org.baomai.page.assembly.Hypothesis.Place;
import org.baomai.page.block.Block;

/** All steps that a hypothesis could take with a block. */
public final class Moves {

  private static final int LONGEST_CAPTION = 80;

  private final Hypothesis so;
  private final Block block;
  private final List<Move> moves = new ArrayList<>();

  private Moves(Hypothesis so, Block block) {
    this.so = so;
    this.block = block;
  }

  /** The steps, at least one, not weighed. */
  public static List<Move> of(Hypothesis so, Block block) {
    Moves moves = new Moves(so, block);
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
        if (so.current() != null) {
          add(Action.BYLINE_BELOW, so.current());
        }
      }
      case JUMP_FROM -> add(Action.JUMP);
      case POINTER -> {
        if (so.current() == null) {
          add(Action.ALONE);
        } else {
          add(Action.POINTER, so.current());
        }
      }
      case ADVERTISEMENT, CAPTION, FOLIO, IMPRINT, BANNER, TEASER -> add(Action.ALONE);
    }
  }

  private void headingMoves() {
    add(Action.PEND);
    add(Action.BANNER);
    if (so.place() == Place.HEADING) {
      add(Action.JOIN, so.latestPending());
    } else {
      so.pending().forEach(waiting -> add(Action.JOIN_FAR, waiting));
    }
    if (so.place() == Place.ADVERTISEMENT) {
      add(Action.SLOGAN);
    }
    for (Draft story : so.drafts()) {
      if (!story.headed()) {
        add(Action.LATE, story);
      }
    }
    if (so.current() != null) {
      add(Action.SECTION, so.current());
      if (so.place() == Place.LATE_HEADING) {
        add(Action.JOIN_LATE, so.current());
      }
    }
  }

  private void bodyMoves() {
    add(Action.START);
    so.pending().forEach(headings -> add(Action.START, headings));
    so.drafts().forEach(story -> add(Action.GO_ON, story));
    boolean captionLike =
        block.finished() && !block.dateline() && block.reading().length() <= LONGEST_CAPTION;
    if (captionLike) {
      add(Action.CAPTION);
    }
  }

  private void add(Action action) {
    moves.add(new Move(so, block, action, null, null, 0));
  }

  private void add(Action action, Draft story) {
    moves.add(new Move(so, block, action, story, null, 0));
  }

  private void add(Action action, Pending headings) {
    moves.add(new Move(so, block, action, null, headings, 0));
  }
}
