package org.baomai.page;

/** What a block is to the story it is placed in. */
enum Role {
  HEADING,
  SECTION,
  BODY,
  BYLINE,
  JUMP_FROM,
  POINTER
}
