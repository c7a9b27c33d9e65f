package org.baomai.page.explain;

import org.baomai.page.assembly.Hypothesis;
import org.baomai.page.assembly.Hypothesis.Place;
import org.baomai.page.assembly.Move;

/** Says in words what a move does with its block. */
public final class MoveDescription {

  private MoveDescription() {}

  public static String of(Move move) {
    return switch (move.action()) {
      case START -> start(move);
      case CONTINUE ->
          move.toCurrent() ? "goes on with the story before it" : "takes up an earlier story again";
      case WAIT -> "headline that waits for its story";
      case JOIN -> "goes with the headline directly before it";
      case JOIN_FAR -> "goes with a headline further up";
      case LATE -> "headline after the body of its story";
      case JOIN_LATE -> "goes with the headline after the body";
      case SECTION -> "section head inside the story";
      case BANNER -> "sign of a column";
      case SLOGAN -> "slogan of the advertisement before it";
      case CAPTION -> "words under a picture";
      case BYLINE_ABOVE -> "byline of the story below it";
      case BYLINE_BELOW -> "byline of the story before it";
      case JUMP -> "jump mark of the story below it";
      case POINTER -> "pointer that closes the story before it";
      case ALONE -> "unit by itself";
    };
  }

  private static String start(Move move) {
    if (move.headings() == null) {
      return "begins a story, no headline before it";
    }
    Hypothesis before = move.before();
    boolean under = before.place() == Place.HEADING && move.headings().id() == before.latestPending().id();
    return under
        ? "begins the story of the headline directly before it"
        : "begins the story of a headline further up";
  }
}
