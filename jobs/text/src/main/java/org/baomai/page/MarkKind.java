package org.baomai.page;

/** The kinds of words in a headline or body that are not the story's own. */
public enum MarkKind {
  /** Where a report comes from, perhaps with its reporters (电头): 海州日报讯（记者/沈岚）. */
  DATELINE("dateline"),
  /** Who wrote it: 本报记者 沈岚, （记者沈岚）. */
  BYLINE("byline"),
  /** Who took part, the source, the editor, the photographer: （沈岚 摄）, 责编：沈岚. */
  CREDIT("credit"),
  /** Where a story continues or comes from: （下转A03版）, （相关报道见A04版）. */
  JUMP_MARK("jump_mark");

  private final String label;

  MarkKind(String label) {
    this.label = label;
  }

  /**
   * Returns the name of the kind in the tables.
   *
   * @return the name in lower snake case
   */
  public String label() {
    return label;
  }
}
