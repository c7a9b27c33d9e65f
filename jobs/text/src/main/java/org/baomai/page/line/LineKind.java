package org.baomai.page.line;

/** The kind of a line, by its words and the lines around it. */
public enum LineKind {
  /** Text: a headline, a paragraph or a part of one. */
  TEXT,
  /** A headline, identified by the author line or source line below it. */
  HEADLINE,
  /** The names and roles of authors, and nothing else. */
  BYLINE,
  /** The caption of a picture, identified by credit or wording. */
  CAPTION,
  /** Folio and editor lines. */
  FOLIO,
  /** Where a story is continued from: 上接A01版. */
  JUMP_FROM,
  /** Where a story is continued: 下转A02版. */
  JUMP_TO,
  /** Address and licence of the paper. */
  IMPRINT,
  /** A column banner: a doubled line (words and their shadow), or the credit of a column. */
  BANNER,
  /** The label of an advertisement. */
  ADVERTISEMENT,
  /** A pointer to a story on another page (导读). */
  TEASER,
  /** A page number of the PDF or the paper, between the texts of two pages: 第 5 页, - 5 -. */
  PAGE_FOOT,
  /** The source of a story, below its headline: 《海州日报》（2031年5月6日 第 02 版）. */
  SOURCE,
  /** A pointer at the end of a story: （相关报道见A04版）. */
  CROSS_REFERENCE
}
