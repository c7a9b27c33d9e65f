package org.baomai.page.explain;

import org.baomai.page.assembly.Hypothesis;
import org.baomai.page.assembly.Hypothesis.Place;
import org.baomai.page.assembly.Move;

/** Describes moves in words, for users. */
public final class MoveDescription {

  private MoveDescription() {}

  /**
   * Describes what a move does with its block.
   *
   * @param move the move
   * @return a phrase in lower case, without a full stop
   */
  public static String of(Move move) {
    return switch (move.action()) {
      case START -> start(move);
      case CONTINUE ->
          move.toCurrent() ? "continues the story before it" : "resumes an earlier story";
      case WAIT -> "headline that waits for its story";
      case JOIN -> "joins the headline directly before it";
      case JOIN_FAR -> "joins a headline further up";
      case LATE -> "headline after the body of its story";
      case JOIN_LATE -> "joins the headline after the body";
      case SECTION -> "section head inside the story";
      case BANNER -> "column banner";
      case SLOGAN -> "slogan of the advertisement before it";
      case CAPTION -> "caption of a picture";
      case BYLINE_ABOVE -> "byline of the story below it";
      case BYLINE_BELOW -> "byline of the story before it";
      case JUMP -> "jump mark of the story below it";
      case POINTER -> "pointer at the end of the story before it";
      case ALONE -> "separate unit";
    };
  }

  private static String start(Move move) {
    if (move.headings() == null) {
      return "begins a story, no headline before it";
    }
    Hypothesis before = move.before();
    boolean under =
        before.place() == Place.HEADING && move.headings().id() == before.latestPending().id();
    return under
        ? "begins the story of the headline directly before it"
        : "begins the story of a headline further up";
  }
}
