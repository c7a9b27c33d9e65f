package org.baomai.page;

/** The role of a line in its unit. */
public enum LineRole {
  /** The line above the headline (引题). */
  KICKER("kicker"),
  /** The headline (主题), or the words of a column banner (栏题). */
  HEADLINE("headline"),
  /** The line below the headline (副题). */
  SUBHEADLINE("subheadline"),
  /** A heading inside the text (小标题). */
  SECTION_HEAD("section head"),
  /** Running text. */
  BODY("body"),
  /** The names and roles of the authors. */
  BYLINE("byline"),
  /** Where the story is continued from: 上接A01版. */
  JUMP_MARK("jump mark"),
  /** Where the story is continued, or related reports: 下转A02版, （相关报道见A04版）. */
  POINTER("pointer"),
  /** A line of a unit that is not a story: caption, folio line, advertisement. */
  ALONE("alone");

  private final String label;

  LineRole(String label) {
    this.label = label;
  }

  /**
   * Returns the name of the role for users.
   *
   * @return the name in lower case
   */
  public String label() {
    return label;
  }
}
