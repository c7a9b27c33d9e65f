package org.baomai.page.block;

/** What a block is taken for before the page is put together. */
public enum BlockKind {
  /**
   * Short words that may be a headline, a kicker, a section head, a sign; or a scrap of a column.
   */
  HEADING,
  /** A paragraph or a piece of one. */
  BODY,
  /** Names and roles. */
  BYLINE,
  /** 上接A01版. */
  JUMP_FROM,
  /** What goes with the story before it: 下转A02版, （相关报道见A04版）. */
  POINTER,
  /** A label or slogan of an advertisement. */
  ADVERTISEMENT,
  /** The words under a picture. */
  CAPTION,
  /** Folio and editor lines. */
  FOLIO,
  /** Address and licence. */
  IMPRINT,
  /** A sign known by itself. */
  BANNER,
  /** A pointer to a story elsewhere. */
  TEASER;

  /** Whether the block is a unit by itself, wherever it stands. */
  public boolean standsAlone() {
    return this == CAPTION || this == FOLIO || this == IMPRINT || this == BANNER || this == TEASER;
  }
}
