package org.baomai.page.assembly;

import java.util.function.UnaryOperator;
import org.baomai.page.UnitKind;
import org.baomai.page.assembly.Hypothesis.Pending;
import org.baomai.page.assembly.Hypothesis.Place;
import org.baomai.page.block.Block;
import org.baomai.page.block.BlockKind;

/**
 * A possible extension of a hypothesis by the next block.
 *
 * @param before the hypothesis
 * @param block the next block
 * @param action the action
 * @param story the story that the block joins; null if none
 * @param headings the headings that the block joins or its story claims; null if none
 * @param score the log-odds of the extended hypothesis; 0 until it is scored
 */
public record Move(
    Hypothesis before, Block block, Action action, Draft story, Pending headings, double score) {

  Move weighed(double sum) {
    return new Move(before, block, action, story, headings, sum);
  }

  /**
   * Tests whether the story is the most recently extended one. Only for moves with a story.
   *
   * @return true if it is
   */
  public boolean toCurrent() {
    return before.current() != null && story.id() == before.current().id();
  }

  /**
   * Applies the move.
   *
   * @param shared interns equal drafts
   * @return the extended hypothesis
   */
  Hypothesis taken(DraftInterner shared) {
    double gain = score - before.score();
    return switch (action) {
      case START -> before.start(this, shared.intern(before.begun(block, headings)), gain);
      case CONTINUE -> place(Role.BODY, changed(shared, old -> old.withBody(block)), Place.BODY);
      case WAIT -> before.withPending(this, gain);
      case JOIN, JOIN_FAR -> before.join(this, gain);
      case LATE, JOIN_LATE ->
          place(Role.HEADING, changed(shared, old -> old.withHeading(block)), Place.LATE_HEADING);
      case SECTION ->
          place(Role.SECTION, changed(shared, old -> old.withSection(block)), Place.SECTION);
      case BANNER -> before.alone(this, UnitKind.COLUMN_BANNER, gain, before.place());
      case SLOGAN -> before.alone(this, UnitKind.ADVERTISEMENT, gain, Place.ADVERTISEMENT);
      case CAPTION -> before.alone(this, UnitKind.PHOTO_CAPTION, gain, before.place());
      case BYLINE_ABOVE -> before.wait(this, Role.BYLINE, gain);
      case BYLINE_BELOW ->
          place(
              Role.BYLINE,
              changed(shared, old -> old.withByline(block.bracketed())),
              before.place());
      case JUMP -> before.wait(this, Role.JUMP_FROM, gain);
      case POINTER -> place(Role.POINTER, changed(shared, Draft::closed), before.place());
      case ALONE -> before.alone(this, aloneKind(), gain, alonePlace());
    };
  }

  private Draft changed(DraftInterner shared, UnaryOperator<Draft> change) {
    return shared.changed(story, action, change);
  }

  private Hypothesis place(Role role, Draft changed, Place next) {
    return before.place(this, role, changed, score - before.score(), next);
  }

  private UnitKind aloneKind() {
    return switch (block.kind()) {
      case ADVERTISEMENT -> UnitKind.ADVERTISEMENT;
      case CAPTION -> UnitKind.PHOTO_CAPTION;
      case FOLIO -> UnitKind.MASTHEAD;
      case IMPRINT -> UnitKind.IMPRINT;
      case BANNER -> UnitKind.COLUMN_BANNER;
      case TEASER -> UnitKind.TEASER;
      case HEADING, BODY, BYLINE, JUMP_FROM, POINTER -> UnitKind.OTHER;
    };
  }

  private Place alonePlace() {
    return block.kind() == BlockKind.ADVERTISEMENT ? Place.ADVERTISEMENT : before.place();
  }
}
