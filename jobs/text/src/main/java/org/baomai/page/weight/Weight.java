package org.baomai.page.weight;

/**
 * What speaks for and against a way to put a page together. Each is a log-odds in {@code
 * weights.tsv}; a feature's value is 1 where it holds, unless a measure is named.
 */
public enum Weight {
  /** A block begins a story. */
  START,
  START_DATELINE,
  START_BYLINE,
  START_JUMP,
  START_LEAD_OPENING,
  START_FOLLOW_ON,
  START_NEVER_FIRST,
  /** Neither dateline nor byline nor jump mark. */
  START_UNTOLD,
  /** The same on a page whose stories mostly have one, by how many have. */
  START_UNTOLD_WHERE_USUAL,
  /** The heading directly before it is the story's. */
  START_UNDER_HEADING,
  /** A heading further up is the story's. */
  START_FAR_HEADING,
  /** A heading stands directly before it and is not the story's. */
  START_PASSES_HEADING,
  /** A section head stands directly before it. */
  START_AFTER_SECTION,
  /** The block closes a quotation or bracket that it does not open. */
  START_CLOSES,
  /** How much liker than usual the block is to the current story, -1 to 2. */
  START_LIKENESS,
  /** Fewer than twenty characters. */
  START_SHORT,
  /** A story without a headline, until it gets one. */
  NO_HEADING,
  /** The same where the story is continued from another page. */
  NO_HEADING_CONTINUATION,
  /** The share of a headline's bigrams that the story holds. */
  HEADING_SHARE,
  /** The same, of the story that could have it instead. */
  HEADING_SHARE_OF_RIVAL,
  /** How much more of the headline a body elsewhere holds than its story. */
  HEADING_ELSEWHERE,
  /** A story's last block breaks off, until the rest is found. */
  UNFINISHED,
  /** A heading that no story has claimed. */
  UNCLAIMED,
  /** The same where a dateline, byline or jump mark follows. */
  UNCLAIMED_BEFORE_OPENING,
  /** The share of it that the current story holds, which has no headline. */
  UNCLAIMED_SHARE_OF_CURRENT,
  CONTINUE_CURRENT,
  CONTINUE_OTHER,
  /** For each story between. */
  CONTINUE_OTHER_FAR,
  CONTINUE_OTHER_FINISHED,
  CONTINUE_UNFINISHED,
  /** Its makers' names have closed the story. */
  CONTINUE_SIGNED,
  CONTINUE_DATELINE,
  CONTINUE_PENDING_BYLINE,
  CONTINUE_PENDING_JUMP,
  CONTINUE_PAST_HEADING,
  CONTINUE_LEAD_OPENING,
  CONTINUE_FOLLOW_ON,
  CONTINUE_NEVER_FIRST,
  /** The story breaks off in a quotation or bracket, and the block closes it. */
  CONTINUE_CLOSES,
  /** The block closes one, and the story has none open. */
  CONTINUE_CLOSES_NOTHING,
  /** How much likelier than chance the characters at the break stand together, natural log. */
  CONTINUE_PAIR,
  CONTINUE_ACROSS_BREAK,
  CONTINUE_LIKENESS,
  /** The same where the story is not the current one. */
  CONTINUE_OTHER_LIKENESS,
  /** The share of its headline that this block brings new. */
  CONTINUE_HEADING_SHARE,
  /** The share of the heading directly above that the block holds. */
  CONTINUE_SHARE_OF_HEADING_PASSED,
  /** No blank line parts the block from the story's last. */
  CONTINUE_TIGHT,
  CONTINUE_SAME_WIDTH,
  CONTINUE_AFTER_SECTION,
  JOIN_HEADING,
  /** The same without a blank line between. */
  JOIN_TIGHT,
  JOIN_LATE_TIGHT,
  /** A heading that goes with headings that wait further up. */
  JOIN_FAR,
  /** A third part of a heading, or more. */
  JOIN_THIRD,
  /** Three parts with blank lines between stand before it. */
  JOIN_FOURTH,
  /** The body that holds most of both is one. */
  JOIN_SAME_BODY,
  /** Different bodies hold most of each. */
  JOIN_OTHER_BODY,
  /** A subheadline (——) that goes with no heading before it. */
  DASH_ALONE,
  JOIN_LATE,
  /** A headline after its story's body began. */
  LATE,
  LATE_NOT_CURRENT,
  /** The share of it that the next body holds. */
  LATE_SHARE_OF_NEXT,
  LATE_BEFORE_OPENING,
  SECTION,
  /** A second line of a section head. */
  SECTION_GOES_ON,
  /** The story has section heads already. */
  SECTION_AGAIN,
  SECTION_UNFINISHED,
  SECTION_BEFORE_OPENING,
  SECTION_BEFORE_HEADING,
  SECTION_BEFORE_LEAD_OPENING,
  /** Its marks are not the greatest and stand over no dateline. */
  SECTION_LESSER_MARK,
  /** Headings with its marks stand over datelines, by how many do. */
  SECTION_HEADLINE_MARK,
  SECTION_SHORT,
  SECTION_VERBATIM,
  SECTION_LIKENESS,
  /** The share of it that the bodies around it hold. */
  SECTION_SHARE,
  /** How much more of it a body elsewhere holds. */
  SECTION_ELSEWHERE,
  BANNER,
  BANNER_COLUMN_NAME,
  BANNER_REPEATED,
  /** The greatest share of it that a body holds. */
  BANNER_SHARE,
  SLOGAN,
  SLOGAN_BEFORE_BODY,
  CAPTION,
  CAPTION_AFTER_PICTURE_GAP,
  CAPTION_IN_SENTENCE,
  BYLINE_UNDER_HEADING,
  /** A byline that waits for its story, and a heading comes. */
  BYLINE_BEFORE_HEADING,
  BYLINE_OF_STORY,
  BYLINE_OF_CONTINUATION,
  BYLINE_AGAIN,
  /** How far a heading's own looks count. */
  HEADING_ODDS,
  /** Which of a heading's lines are the headline: lines above it, counted. */
  TITLE_KICKER_LINES,
  TITLE_NO_KICKER,
  /** Lines below it, counted. */
  TITLE_SUBHEADLINE_LINES,
  TITLE_NO_SUBHEADLINE,
  /** Lines of the headline but one, counted. */
  TITLE_MORE_LINES,
  TITLE_THREE_LINES,
  /** A joint inside the headline without a blank line. */
  TITLE_JOINED_TIGHT,
  TITLE_JOINED_OVER_GAP,
  /** Other blocks stand between. */
  TITLE_JOINED_FAR,
  /** Its lines bear different marks. */
  TITLE_JOINED_LEVELS,
  TITLE_JOINED_SAME_LEVEL,
  /** How much likelier than chance the characters at the joint stand together, natural log. */
  TITLE_JOINED_PAIR,
  /** The body holds the words across the joint. */
  TITLE_JOINED_QUOTE,
  TITLE_JOINED_DASH,
  /** Its lines are equally wide. */
  TITLE_JOINED_BALANCED,
  TITLE_JOINED_COLON,
  /** The headline ends at a joint without a blank line. */
  TITLE_PARTED_TIGHT,
  TITLE_PARTED_PAIR,
  TITLE_PARTED_LEVELS,
  TITLE_PARTED_COLON,
  TITLE_PARTED_DASH,
  /** A line of it that the body holds below the lead. */
  TITLE_QUOTES_BODY,
  /** A label: 相关新闻. */
  TITLE_LABEL,
  TITLE_DASHED,
  TITLE_ENDS_WITH_COLON,
  /** Fewer than seven characters. */
  TITLE_SHORT,
  /** More than thirty-two characters. */
  TITLE_LONG,
  TITLE_UNBALANCED,
  /** It bears no mark, and lines beside it do. */
  TITLE_UNMARKED,
  /** A line beside it that the body holds below the lead. */
  TITLE_QUOTE_OUTSIDE,
  TITLE_SHORT_OUTSIDE,
  /** A line of it that the body holds. */
  TITLE_QUOTES,
  /** Lines above it, none of which the body holds. */
  TITLE_KICKER_OF_ITS_OWN,
  /** Lines below it, none of which the body holds or a dash opens. */
  TITLE_SUBHEADLINE_OF_ITS_OWN,
  /** The line above it names an event: 全市工作会议召开. */
  TITLE_KICKER_EVENT,
  /** A line inside it, not the last, names an event. */
  TITLE_JOINED_EVENT,
  /** The first of three lines without blank lines between is the kicker. */
  TITLE_KICKER_OF_THREE,
  /** The headline names an event, as kickers do, and lines stand below it. */
  TITLE_EVENT_OVER_LINES,
  /** The unit is right. */
  CONFIDENCE,
  /** Log-odds that the search gives it, -6 to 6. */
  CONFIDENCE_AGREEMENT,
  /** An article or a continuation. */
  CONFIDENCE_STORY,
  /** Log-odds of its headline's cut, -6 to 6. */
  CONFIDENCE_TITLE,
  /** A story without a headline. */
  CONFIDENCE_NO_HEADING,
  /** Natural logarithm of a story's number of blocks. */
  CONFIDENCE_BLOCKS,
  CONFIDENCE_BANNER,
  /** Other blocks stand between a story's. */
  CONFIDENCE_SCATTERED,
  /** A story's last body block breaks off inside a sentence. */
  CONFIDENCE_UNFINISHED,
  /** A story has a dateline, byline or jump mark. */
  CONFIDENCE_TOLD,
  /** A story's headline stands elsewhere than above it. */
  CONFIDENCE_FAR_HEADING;
}
