package org.baomai.page.assembly;

/** The role of a block in its story. */
public enum Role {
  /** A line of the kicker, headline or subheadline. */
  HEADING,
  /** A section head (小标题). */
  SECTION,
  /** A paragraph or a part of one. */
  BODY,
  /** The names of the authors. */
  BYLINE,
  /** Where the story is continued from (上接). */
  JUMP_FROM,
  /** Where the story is continued, or related reports (下转). */
  POINTER
}
