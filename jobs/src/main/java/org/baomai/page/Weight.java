package org.baomai.page;

import java.util.EnumMap;
import java.util.Map;

/**
 * What speaks for and against a way to put a page together. Log-odds, set by hand and by trial; a
 * learnt model can take their place.
 */
enum Weight {
  /** A block begins a story. */
  START(-1.0),
  START_DATELINE(4.0),
  START_BYLINE(1.27),
  START_JUMP(6.0),
  START_LEAD_OPENING(0.17),
  START_FOLLOW_ON(-1.2),
  START_NEVER_FIRST(-4.0),
  /** Neither dateline nor byline nor jump mark. */
  START_UNTOLD(-0.5),
  /** The same on a page whose stories mostly have one, by how many have. */
  START_UNTOLD_WHERE_USUAL(-1.82),
  /** The heading directly before it is the story's. */
  START_UNDER_HEADING(3.0),
  /** A heading further up is the story's. */
  START_FAR_HEADING(-1.61),
  /** A heading stands directly before it and is not the story's. */
  START_PASSES_HEADING(-1.0),
  /** A section head stands directly before it. */
  START_AFTER_SECTION(-4.0),
  /** A story without a headline, until it gets one. */
  NO_HEADING(-1.71),
  /** The same where the story is continued from another page. */
  NO_HEADING_CONTINUATION(-0.17),
  /** The share of a headline's bigrams that the story holds. */
  HEADING_SHARE(5.0),
  /** The same, of the story that could have it instead. */
  HEADING_SHARE_OF_RIVAL(-0.7),
  /** A story's last block breaks off, until the rest is found. */
  UNFINISHED(-2.07),
  /** A heading that no story has claimed. */
  UNCLAIMED(-3.0),
  /** The same where a dateline, byline or jump mark follows. */
  UNCLAIMED_BEFORE_OPENING(0.5),
  CONTINUE_CURRENT(1.5),
  CONTINUE_OTHER(-1.07),
  /** For each story between. */
  CONTINUE_OTHER_FAR(-0.75),
  CONTINUE_OTHER_FINISHED(-2.0),
  CONTINUE_UNFINISHED(1.0),
  /** Its makers' names have closed the story. */
  CONTINUE_SIGNED(-4.0),
  CONTINUE_DATELINE(-9.0),
  CONTINUE_PENDING_BYLINE(-4.0),
  CONTINUE_PENDING_JUMP(-9.0),
  CONTINUE_PAST_HEADING(-2.5),
  CONTINUE_LEAD_OPENING(-0.7),
  CONTINUE_FOLLOW_ON(0.7),
  CONTINUE_NEVER_FIRST(3.0),
  CONTINUE_ACROSS_BREAK(1.43),
  CONTINUE_LIKENESS(0.8),
  CONTINUE_SAME_WIDTH(0.84),
  CONTINUE_AFTER_SECTION(2.0),
  JOIN_HEADING(0.12),
  /** The same without a blank line between. */
  JOIN_TIGHT(0.7),
  JOIN_LATE_TIGHT(1.0),
  /** A heading that goes with headings that wait further up. */
  JOIN_FAR(-2.5),
  /** A third part of a heading, or more. */
  JOIN_THIRD(-0.62),
  /** A subheadline (——) that goes with no heading before it. */
  DASH_ALONE(-4.4),
  JOIN_LATE(-0.59),
  /** A headline after its story's body began. */
  LATE(0.24),
  LATE_NOT_CURRENT(-2.37),
  LATE_BEFORE_OPENING(0.15),
  SECTION(-1.53),
  /** A second line of a section head. */
  SECTION_GOES_ON(-1.5),
  /** The story has section heads already. */
  SECTION_AGAIN(0.84),
  SECTION_UNFINISHED(-2.5),
  SECTION_BEFORE_OPENING(-5.0),
  SECTION_BEFORE_HEADING(-3.55),
  SECTION_BEFORE_LEAD_OPENING(0.29),
  /** Its marks are not the greatest and stand over no dateline. */
  SECTION_LESSER_MARK(3.14),
  /** Headings with its marks stand over datelines, by how many do. */
  SECTION_HEADLINE_MARK(-3.0),
  SECTION_SHORT(0.02),
  SECTION_VERBATIM(2.11),
  SECTION_LIKENESS(0.8),
  BANNER(-2.66),
  BANNER_COLUMN_NAME(5.75),
  BANNER_REPEATED(3.0),
  SLOGAN(0.5),
  SLOGAN_BEFORE_BODY(-1.28),
  CAPTION(-4.5),
  CAPTION_AFTER_PICTURE_GAP(6.5),
  CAPTION_IN_SENTENCE(1.0),
  BYLINE_UNDER_HEADING(1.5),
  /** A byline that waits for its story, and a heading comes. */
  BYLINE_BEFORE_HEADING(-3.0),
  BYLINE_OF_STORY(0.75),
  BYLINE_OF_CONTINUATION(-3.0),
  BYLINE_AGAIN(-3.0),
  /** How far a heading's own looks count. */
  HEADING_ODDS(0.5);

  private final double initial;

  Weight(double initial) {
    this.initial = initial;
  }

  /** The values used unless others are given. */
  static Map<Weight, Double> initial() {
    Map<Weight, Double> values = new EnumMap<>(Weight.class);
    for (Weight weight : values()) {
      values.put(weight, weight.initial);
    }
    return values;
  }
}
