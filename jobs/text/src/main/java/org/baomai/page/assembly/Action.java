package org.baomai.page.assembly;

/** What can be done with a block. */
public enum Action {
  /** A body block begins a story, under waiting headings or none. */
  START,
  /** A body block goes on with a story. */
  CONTINUE,
  /** A heading waits for its story. */
  WAIT,
  /** A heading goes with the heading directly before it. */
  JOIN,
  /** A heading goes with headings that wait further up. */
  JOIN_FAR,
  /** A heading is the headline of a story whose body stands before it. */
  LATE,
  /** A heading goes with such a headline before it. */
  JOIN_LATE,
  /** A heading parts the current story. */
  SECTION,
  /** A heading is the sign of a column. */
  BANNER,
  /** A heading is a slogan of the advertisement before it. */
  SLOGAN,
  /** A paragraph is the words under a picture. */
  CAPTION,
  /** A byline waits for the story under it. */
  BYLINE_ABOVE,
  /** A byline is that of the current story. */
  BYLINE_BELOW,
  /** A jump mark waits for the story under it. */
  JUMP,
  /** A pointer closes the current story. */
  POINTER,
  /** A block whose kind says all makes a unit by itself. */
  ALONE
}
