package org.baomai.page.weight;

/**
 * The features of the page model. Each has a weight, a log-odds in {@code weights.tsv}; its value
 * is 1 if it applies, unless the comment names a measure. The names of the constants are the names
 * in {@code weights.tsv}.
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
  /** The same, times how common they are on the page, 0 to 1. */
  START_UNTOLD_WHERE_USUAL,
  /** The heading directly before it belongs to the story. */
  START_UNDER_HEADING,
  /** A heading further up belongs to the story. */
  START_FAR_HEADING,
  /** A heading is directly before it and does not belong to the story. */
  START_PASSES_HEADING,
  /** A section head is directly before it. */
  START_AFTER_SECTION,
  /** The block closes a quotation or bracket that it did not open. */
  START_CLOSES,
  /** The similarity of the block to the current story, relative to the usual one, -1 to 2. */
  START_LIKENESS,
  /** Fewer than twenty characters. */
  START_SHORT,
  /** A story without a headline, until it gets one. */
  NO_HEADING,
  /** The same where the story is continued from another page. */
  NO_HEADING_CONTINUATION,
  /** The share of a headline's bigrams that the story contains. */
  HEADING_SHARE,
  /** The same for another story that might claim the headline. */
  HEADING_SHARE_OF_RIVAL,
  /** How much more of the headline a body elsewhere contains than its story. */
  HEADING_ELSEWHERE,
  /** A story's last block ends inside a sentence, until the rest is found. */
  UNFINISHED,
  /** A heading that no story has claimed. */
  UNCLAIMED,
  /** The same if a dateline, byline or jump mark follows. */
  UNCLAIMED_BEFORE_OPENING,
  /** The share of it that the current story contains, if that has no headline. */
  UNCLAIMED_SHARE_OF_CURRENT,
  CONTINUE_CURRENT,
  CONTINUE_OTHER,
  /** The number of stories extended since. */
  CONTINUE_OTHER_FAR,
  CONTINUE_OTHER_FINISHED,
  CONTINUE_UNFINISHED,
  /** The names of the authors ended the story. */
  CONTINUE_SIGNED,
  CONTINUE_DATELINE,
  CONTINUE_PENDING_BYLINE,
  CONTINUE_PENDING_JUMP,
  CONTINUE_PAST_HEADING,
  CONTINUE_LEAD_OPENING,
  CONTINUE_FOLLOW_ON,
  CONTINUE_NEVER_FIRST,
  /** The story ends inside a quotation or bracket, and the block closes it. */
  CONTINUE_CLOSES,
  /** The block closes one, but the story has none open. */
  CONTINUE_CLOSES_NOTHING,
  /** The pointwise mutual information of the characters at the break, natural logarithm. */
  CONTINUE_PAIR,
  CONTINUE_ACROSS_BREAK,
  CONTINUE_LIKENESS,
  /** The same if the story is not the current one. */
  CONTINUE_OTHER_LIKENESS,
  /** The share of its headline that only this block contains. */
  CONTINUE_HEADING_SHARE,
  /** The share of the heading directly above that the block contains. */
  CONTINUE_SHARE_OF_HEADING_PASSED,
  /** No blank line is between the block and the current story's last block. */
  CONTINUE_TIGHT,
  CONTINUE_SAME_WIDTH,
  CONTINUE_AFTER_SECTION,
  JOIN_HEADING,
  /** The same without a blank line between. */
  JOIN_TIGHT,
  JOIN_LATE_TIGHT,
  /** A heading joins headings that wait further up. */
  JOIN_FAR,
  /** A third part of a heading, or more. */
  JOIN_THIRD,
  /** Three parts, separated by blank lines, are before it. */
  JOIN_FOURTH,
  /** The same body contains most of both. */
  JOIN_SAME_BODY,
  /** Different bodies contain most of each. */
  JOIN_OTHER_BODY,
  /** A subheadline (——) that does not join a heading before it. */
  DASH_ALONE,
  JOIN_LATE,
  /** A headline after the beginning of its story's body. */
  LATE,
  LATE_NOT_CURRENT,
  /** The share of it that the next body contains. */
  LATE_SHARE_OF_NEXT,
  LATE_BEFORE_OPENING,
  SECTION,
  /** A second line of a section head. */
  SECTION_GOES_ON,
  /** The story already has section heads. */
  SECTION_AGAIN,
  SECTION_UNFINISHED,
  SECTION_BEFORE_OPENING,
  SECTION_BEFORE_HEADING,
  SECTION_BEFORE_LEAD_OPENING,
  /** Its marks are not of the page's highest level and never above a dateline. */
  SECTION_LESSER_MARK,
  /** The share of headings with the same marks that are above datelines. */
  SECTION_HEADLINE_MARK,
  SECTION_SHORT,
  SECTION_VERBATIM,
  SECTION_LIKENESS,
  /** The share of it that the bodies around it contain. */
  SECTION_SHARE,
  /** How much more of it a body elsewhere contains. */
  SECTION_ELSEWHERE,
  BANNER,
  BANNER_COLUMN_NAME,
  BANNER_REPEATED,
  /** The greatest share of it that a body contains. */
  BANNER_SHARE,
  SLOGAN,
  SLOGAN_BEFORE_BODY,
  CAPTION,
  CAPTION_AFTER_PICTURE_GAP,
  CAPTION_IN_SENTENCE,
  BYLINE_UNDER_HEADING,
  /** A byline waits for its story, but a heading follows. */
  BYLINE_BEFORE_HEADING,
  BYLINE_OF_STORY,
  BYLINE_OF_CONTINUATION,
  BYLINE_AGAIN,
  /** The log-odds of a heading by its own lines. */
  HEADING_ODDS,
  /** The split of a heading: the number of lines above the headline. */
  TITLE_KICKER_LINES,
  TITLE_NO_KICKER,
  /** The number of lines below it. */
  TITLE_SUBHEADLINE_LINES,
  TITLE_NO_SUBHEADLINE,
  /** The number of lines of the headline, minus one. */
  TITLE_MORE_LINES,
  TITLE_THREE_LINES,
  /** A joint inside the headline without a blank line. */
  TITLE_JOINED_TIGHT,
  TITLE_JOINED_OVER_GAP,
  /** Other blocks are between its lines. */
  TITLE_JOINED_FAR,
  /** Its lines have different marks. */
  TITLE_JOINED_LEVELS,
  TITLE_JOINED_SAME_LEVEL,
  /** The pointwise mutual information of the characters at the joint, natural logarithm. */
  TITLE_JOINED_PAIR,
  /** The body contains the words across the joint. */
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
  /** A line of it that the body contains below the lead. */
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
  /** It has no mark, but other lines of the heading do. */
  TITLE_UNMARKED,
  /** Another line of the heading that the body contains below the lead. */
  TITLE_QUOTE_OUTSIDE,
  TITLE_SHORT_OUTSIDE,
  /** A line of it that the body contains. */
  TITLE_QUOTES,
  /** Lines above it, none of which the body contains. */
  TITLE_KICKER_OF_ITS_OWN,
  /** Lines below it, none of which the body contains or begins with a dash. */
  TITLE_SUBHEADLINE_OF_ITS_OWN,
  /** The line above it names an event: 全市工作会议召开. */
  TITLE_KICKER_EVENT,
  /** A line inside it, not the last, names an event. */
  TITLE_JOINED_EVENT,
  /** The first of three lines without blank lines between them is the kicker. */
  TITLE_KICKER_OF_THREE,
  /** The headline names an event, as kickers do, and there are lines below it. */
  TITLE_EVENT_OVER_LINES,
  /** The intercept of the confidence that a unit is right. */
  CONFIDENCE,
  /** The log-odds of the unit according to the search, -6 to 6. */
  CONFIDENCE_AGREEMENT,
  /** An article or a continuation. */
  CONFIDENCE_STORY,
  /** The log-odds of the split of its heading, -6 to 6. */
  CONFIDENCE_TITLE,
  /** A story without a headline. */
  CONFIDENCE_NO_HEADING,
  /** The natural logarithm of the number of a story's blocks. */
  CONFIDENCE_BLOCKS,
  CONFIDENCE_BANNER,
  /** Other blocks are between the blocks of a story. */
  CONFIDENCE_SCATTERED,
  /** A story's last body block ends inside a sentence. */
  CONFIDENCE_UNFINISHED,
  /** A story has a dateline, byline or jump mark. */
  CONFIDENCE_TOLD,
  /** A story's headline is not directly above it. */
  CONFIDENCE_FAR_HEADING;
}
