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
  START_BYLINE(3.5),
  START_JUMP(6.0),
  START_LEAD_OPENING(0.8),
  START_FOLLOW_ON(-1.2),
  START_NEVER_FIRST(-4.0),
  /** Neither dateline nor byline nor jump mark. */
  START_UNTOLD(-0.5),
  /** The heading directly before it is the story's. */
  START_UNDER_HEADING(3.0),
  /** A heading further up is the story's. */
  START_FAR_HEADING(-1.5),
  /** A heading stands directly before it and is not the story's. */
  START_PASSES_HEADING(-1.0),
  /** A section head stands directly before it. */
  START_AFTER_SECTION(-4.0),
  /** A story without a headline, until it gets one. */
  NO_HEADING(-2.5),
  /** The same where the story is continued from another page. */
  NO_HEADING_CONTINUATION(-0.8),
  /** The share of a headline's bigrams that the story holds. */
  HEADING_SHARE(5.0),
  /** A story's last block breaks off, until the rest is found. */
  UNFINISHED(-2.5),
  /** A heading that no story has claimed. */
  UNCLAIMED(-3.0),
  CONTINUE_CURRENT(1.5),
  CONTINUE_OTHER(-0.8),
  CONTINUE_OTHER_FINISHED(-2.0),
  CONTINUE_UNFINISHED(1.0),
  CONTINUE_DATELINE(-9.0),
  CONTINUE_PENDING_BYLINE(-4.0),
  CONTINUE_PENDING_JUMP(-9.0),
  CONTINUE_PAST_HEADING(-2.5),
  CONTINUE_LEAD_OPENING(-0.7),
  CONTINUE_FOLLOW_ON(0.7),
  CONTINUE_NEVER_FIRST(3.0),
  CONTINUE_ACROSS_BREAK(0.8),
  CONTINUE_LIKENESS(0.8),
  CONTINUE_SAME_WIDTH(0.5),
  CONTINUE_AFTER_SECTION(2.0),
  JOIN_HEADING(-0.3),
  JOIN_LATE(-0.3),
  /** A headline after its story's body began. */
  LATE(-0.8),
  LATE_NOT_CURRENT(-1.5),
  LATE_BEFORE_OPENING(-1.0),
  SECTION(-1.2),
  SECTION_UNFINISHED(-2.5),
  SECTION_BEFORE_OPENING(-5.0),
  SECTION_BEFORE_HEADING(-1.5),
  SECTION_SHORT(0.5),
  SECTION_VERBATIM(1.0),
  SECTION_LIKENESS(0.8),
  BANNER(-2.5),
  BANNER_COLUMN_NAME(4.0),
  BANNER_REPEATED(3.0),
  SLOGAN(0.5),
  SLOGAN_BEFORE_BODY(-2.5),
  CAPTION(-4.5),
  CAPTION_AFTER_PICTURE_GAP(4.0),
  CAPTION_IN_SENTENCE(1.0),
  BYLINE_UNDER_HEADING(1.5),
  BYLINE_OF_STORY(0.3),
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
