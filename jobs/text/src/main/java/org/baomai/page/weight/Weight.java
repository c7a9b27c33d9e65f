package org.baomai.page.weight;

/**
 * The features of the page model. Each has a weight, a log-odds in {@code weights.tsv}; its value
 * is 1 if it applies, unless the comment names a measure. The names of the constants are the names
 * in {@code weights.tsv}.
 */
public enum Weight {
  /** A block begins a story. */
  START,
  /** The block begins with a dateline (电头). */
  START_DATELINE,
  /** A byline waits for the story. */
  START_BYLINE,
  /** A jump mark (上接) waits for the story. */
  START_JUMP,
  /** The block begins in the wording of a lead (导语). */
  START_LEAD_OPENING,
  /** The block begins in the wording of a later paragraph and has no opening signal. */
  START_FOLLOW_ON,
  /** The block begins with a mark that cannot begin a line (避头). */
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
  /** A block continues the most recently extended story. */
  CONTINUE_CURRENT,
  /** A block continues another story. */
  CONTINUE_OTHER,
  /** The number of stories extended since. */
  CONTINUE_OTHER_FAR,
  /** The other story ends with a sentence. */
  CONTINUE_OTHER_FINISHED,
  /** The story ends inside a sentence. */
  CONTINUE_UNFINISHED,
  /** The names of the authors ended the story. */
  CONTINUE_SIGNED,
  /** The block ends with the names of authors, but the story already has a byline or dateline. */
  CONTINUE_SIGNED_AGAIN,
  /** The block begins with a dateline. */
  CONTINUE_DATELINE,
  /** A byline waits for another story. */
  CONTINUE_PENDING_BYLINE,
  /** A jump mark waits for another story. */
  CONTINUE_PENDING_JUMP,
  /** A heading is directly before the block. */
  CONTINUE_PAST_HEADING,
  /** The block begins in the wording of a lead and the story ends with a sentence. */
  CONTINUE_LEAD_OPENING,
  /** The block begins in the wording of a later paragraph. */
  CONTINUE_FOLLOW_ON,
  /** The story ends inside a sentence and the block begins with a mark that cannot begin a line. */
  CONTINUE_NEVER_FIRST,
  /** The story ends inside a quotation or bracket, and the block closes it. */
  CONTINUE_CLOSES,
  /** The block closes one, but the story has none open. */
  CONTINUE_CLOSES_NOTHING,
  /** The pointwise mutual information of the characters at the break, natural logarithm. */
  CONTINUE_PAIR,
  /** The n-grams across the break that occur elsewhere on the page, 0 to 3, minus 0.7. */
  CONTINUE_ACROSS_BREAK,
  /** The similarity of the block to the story, relative to the usual one, -1 to 2. */
  CONTINUE_LIKENESS,
  /** The same if the story is not the current one. */
  CONTINUE_OTHER_LIKENESS,
  /** The share of its headline that only this block contains. */
  CONTINUE_HEADING_SHARE,
  /** The share of the heading directly above that the block contains. */
  CONTINUE_SHARE_OF_HEADING_PASSED,
  /** No blank line is between the block and the current story's last block. */
  CONTINUE_TIGHT,
  /** 1 if the block is as wide as the story's last one, -1 if not, 0 if widths say nothing. */
  CONTINUE_SAME_WIDTH,
  /** A section head is directly before the block. */
  CONTINUE_AFTER_SECTION,
  /** A heading joins the heading before it. */
  JOIN_HEADING,
  /** The same without a blank line between. */
  JOIN_TIGHT,
  /** A heading joins a late headline without a blank line between them. */
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
  /** A heading joins a late headline after a blank line. */
  JOIN_LATE,
  /** A headline after the beginning of its story's body. */
  LATE,
  /** The story is not the most recently extended one. */
  LATE_NOT_CURRENT,
  /** The share of it that the next body contains. */
  LATE_SHARE_OF_NEXT,
  /** A dateline, byline or jump mark follows. */
  LATE_BEFORE_OPENING,
  /** A heading is a section head (小标题). */
  SECTION,
  /** A second line of a section head. */
  SECTION_GOES_ON,
  /** The story already has section heads. */
  SECTION_AGAIN,
  /** The story ends inside a sentence. */
  SECTION_UNFINISHED,
  /** A dateline, byline, jump mark or nothing follows, or the block before is not body text. */
  SECTION_BEFORE_OPENING,
  /** A heading follows after a blank line. */
  SECTION_BEFORE_HEADING,
  /** The next block begins in the wording of a lead. */
  SECTION_BEFORE_LEAD_OPENING,
  /** Its marks are not of the page's highest level and never above a dateline. */
  SECTION_LESSER_MARK,
  /** The share of headings with the same marks that are above datelines. */
  SECTION_HEADLINE_MARK,
  /** It is at most 36 half-width columns wide. */
  SECTION_SHORT,
  /** The next block repeats it word for word. */
  SECTION_VERBATIM,
  /** The similarity of the next block to the story, relative to the usual one, -1 to 2. */
  SECTION_LIKENESS,
  /** The share of it that the bodies around it contain. */
  SECTION_SHARE,
  /** How much more of it a body elsewhere contains. */
  SECTION_ELSEWHERE,
  /** It ends with a dash, which leads to the text below it. */
  SECTION_ENDS_WITH_DASH,
  /** It ends with a question mark. */
  SECTION_QUESTION,
  /** Another heading on the page has the same form: a number, a dash or a question mark. */
  SECTION_FORM_REPEATED,
  /** It has the form of the story's section head before it. */
  SECTION_FORM_AGAIN,
  /**
   * Its text follows without a blank line, times the share of the page's other headings with one
   * below.
   */
  SECTION_TIGHT,
  /** A heading is a column banner (栏题). */
  BANNER,
  /** It has the typical name of a column. */
  BANNER_COLUMN_NAME,
  /** A heading further up has the same words. */
  BANNER_REPEATED,
  /** It is a standing head of the corpus. */
  BANNER_STANDING,
  /** The greatest share of it that a body contains. */
  BANNER_SHARE,
  /** A heading is a slogan of an advertisement. */
  SLOGAN,
  /** It is a standing head of the corpus. */
  SLOGAN_STANDING,
  /** Body text or an opening signal follows, or it has heading marks. */
  SLOGAN_BEFORE_BODY,
  /** A paragraph is a caption. */
  CAPTION,
  /** Three or more blank lines are before it. */
  CAPTION_AFTER_PICTURE_GAP,
  /** The current story ends inside a sentence. */
  CAPTION_IN_SENTENCE,
  /** A byline is below a heading. */
  BYLINE_UNDER_HEADING,
  /** A byline waits for its story, but a heading follows. */
  BYLINE_BEFORE_HEADING,
  /** A byline belongs to the story before it. */
  BYLINE_OF_STORY,
  /** That story is continued from another page. */
  BYLINE_OF_CONTINUATION,
  /** A byline in brackets belongs to the story before it, which it closes. */
  BYLINE_CLOSES,
  /** There is already a byline, or a heading is between the story and the byline. */
  BYLINE_AGAIN,
  /** The log-odds of a heading by its own lines. */
  HEADING_ODDS,
  /** The split of a heading: the number of lines above the headline. */
  TITLE_KICKER_LINES,
  /** There are no lines above it. */
  TITLE_NO_KICKER,
  /** The number of lines below it. */
  TITLE_SUBHEADLINE_LINES,
  /** There are no lines below it. */
  TITLE_NO_SUBHEADLINE,
  /** The number of lines of the headline, minus one. */
  TITLE_MORE_LINES,
  /** It has three or more lines. */
  TITLE_THREE_LINES,
  /** A joint inside the headline without a blank line. */
  TITLE_JOINED_TIGHT,
  /** A joint inside the headline with a blank line. */
  TITLE_JOINED_OVER_GAP,
  /** Other blocks are between its lines. */
  TITLE_JOINED_FAR,
  /** Its lines have different marks. */
  TITLE_JOINED_LEVELS,
  /** Its lines have the same marks. */
  TITLE_JOINED_SAME_LEVEL,
  /** The pointwise mutual information of the characters at the joint, natural logarithm. */
  TITLE_JOINED_PAIR,
  /** The body contains the words across the joint. */
  TITLE_JOINED_QUOTE,
  /** A line of it after the first begins with a dash. */
  TITLE_JOINED_DASH,
  /** Its lines are equally wide. */
  TITLE_JOINED_BALANCED,
  /** A line of it, not the last, ends with a colon. */
  TITLE_JOINED_COLON,
  /** The headline ends at a joint without a blank line. */
  TITLE_PARTED_TIGHT,
  /** The pointwise mutual information of the characters at that joint, natural logarithm. */
  TITLE_PARTED_PAIR,
  /** The lines at that joint have different marks. */
  TITLE_PARTED_LEVELS,
  /** The line before that joint ends with a colon. */
  TITLE_PARTED_COLON,
  /** The line after that joint begins with a dash. */
  TITLE_PARTED_DASH,
  /** A line of it that the body contains below the lead. */
  TITLE_QUOTES_BODY,
  /** The headline begins with a year and a month. */
  TITLE_DATE,
  /** A label: 相关新闻. */
  TITLE_LABEL,
  /** It begins with a dash. */
  TITLE_DASHED,
  /** It ends with a colon. */
  TITLE_ENDS_WITH_COLON,
  /** Fewer than seven characters. */
  TITLE_SHORT,
  /** More than thirty-two characters. */
  TITLE_LONG,
  /** Its quotation marks or brackets are unbalanced. */
  TITLE_UNBALANCED,
  /** It has no mark, but other lines of the heading do. */
  TITLE_UNMARKED,
  /** Another line of the heading that the body contains below the lead. */
  TITLE_QUOTE_OUTSIDE,
  /** Another line of the heading has fewer than seven characters. */
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
  /** The unit is a column banner. */
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
