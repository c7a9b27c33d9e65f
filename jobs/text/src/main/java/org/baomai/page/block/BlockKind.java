package org.baomai.page.block;

/** The kind of a block before the search assigns blocks to stories. */
public enum BlockKind {
  /**
   * Short text that may be a headline, a kicker, a section head or a column banner, or a fragment
   * of a paragraph.
   */
  HEADING,
  /** A paragraph or a part of one. */
  BODY,
  /** The names and roles of authors. */
  BYLINE,
  /** Where a story is continued from: 上接A01版. */
  JUMP_FROM,
  /** A pointer at the end of a story: 下转A02版, （相关报道见A04版）. */
  POINTER,
  /** A label or slogan of an advertisement. */
  ADVERTISEMENT,
  /** The caption of a picture. */
  CAPTION,
  /** Folio and editor lines. */
  FOLIO,
  /** Address and licence. */
  IMPRINT,
  /** A column banner that its wording alone identifies. */
  BANNER,
  /** A pointer to a story on another page (导读). */
  TEASER;

  /**
   * Tests whether blocks of this kind always make up separate units.
   *
   * @return true for captions, folios, imprints, banners and teasers
   */
  public boolean standsAlone() {
    return this == CAPTION || this == FOLIO || this == IMPRINT || this == BANNER || this == TEASER;
  }
}
