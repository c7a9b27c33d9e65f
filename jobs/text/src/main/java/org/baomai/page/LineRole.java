package org.baomai.page;

/** What a line of a page was read as in its unit. */
public enum LineRole {
  /** The line above the headline (引题). */
  KICKER("kicker"),
  /** The headline (主题), or the words of a sign. */
  HEADLINE("headline"),
  /** The line below the headline (副题). */
  SUBHEADLINE("subheadline"),
  /** A head inside the text (小标题). */
  SECTION_HEAD("section head"),
  /** Running text. */
  BODY("body"),
  /** Names and roles. */
  BYLINE("byline"),
  /** 上接A01版. */
  JUMP_MARK("jump mark"),
  /** 下转A02版, （相关报道见A04版）. */
  POINTER("pointer"),
  /** A unit by itself, or a part of one: caption, folio line, advertisement. */
  ALONE("alone");

  private final String label;

  LineRole(String label) {
    this.label = label;
  }

  /** The name that a person reads. */
  public String label() {
    return label;
  }
}
