package org.baomai.page.line;

/** What a line shows by itself. */
public enum LineKind {
  /** Words: a headline, a paragraph or a part of one. */
  TEXT,
  /** Words that are a headline by what stands below them: an author line, a source line. */
  HEADLINE,
  /** Names and roles only. */
  BYLINE,
  /** The words under a picture, known by credit or wording. */
  CAPTION,
  /** Folio and editor lines. */
  FOLIO,
  /** 上接A01版. */
  JUMP_FROM,
  /** 下转A02版. */
  JUMP_TO,
  /** Address and licence of the paper. */
  IMPRINT,
  /** A sign printed twice by its own shadow. */
  BANNER,
  /** The label of an advertisement. */
  ADVERTISEMENT,
  /** A pointer to another page that stands for itself. */
  TEASER,
  /** The number of a page of paper or file, between two pages' texts: 第 5 页, - 5 -. */
  PAGE_FOOT,
  /** Where a story was printed, below its headline: 《海州日报》（2031年5月6日 第 02 版）. */
  SOURCE,
  /** A pointer at the end of a story: （相关报道见A04版）. */
  CROSS_REFERENCE
}
