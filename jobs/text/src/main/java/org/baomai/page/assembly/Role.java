package org.baomai.page.assembly;

/** What a block is to the story it is placed in. */
public enum Role {
  HEADING,
  SECTION,
  BODY,
  BYLINE,
  JUMP_FROM,
  POINTER
}
