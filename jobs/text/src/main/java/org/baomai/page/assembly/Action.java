package org.baomai.page.assembly;

/** The actions that the search can apply to a block. */
public enum Action {
  /** A body block begins a story, with or without waiting headings. */
  START,
  /** A body block continues a story. */
  CONTINUE,
  /** A heading waits for its story. */
  WAIT,
  /** A heading joins the heading directly before it. */
  JOIN,
  /** A heading joins headings that wait further up. */
  JOIN_FAR,
  /** A heading is the headline of a story whose body is before it. */
  LATE,
  /** A heading joins a late headline before it. */
  JOIN_LATE,
  /** A heading is a section head inside the current story. */
  SECTION,
  /** A heading is the banner of a column. */
  BANNER,
  /** A heading is a slogan of the advertisement before it. */
  SLOGAN,
  /** A paragraph is the caption of a picture. */
  CAPTION,
  /** A byline waits for the story below it. */
  BYLINE_ABOVE,
  /** A byline belongs to the current story. */
  BYLINE_BELOW,
  /** A jump mark waits for the story below it. */
  JUMP,
  /** A pointer closes the current story. */
  POINTER,
  /** A block becomes a separate unit because of its kind. */
  ALONE
}
