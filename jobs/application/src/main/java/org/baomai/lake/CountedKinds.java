package org.baomai.lake;

import org.baomai.page.UnitKind;

/** The kinds of units whose words are counted by default. */
public final class CountedKinds {
  private CountedKinds() {}

  /** Their labels as a list of SQL literals in parentheses. */
  public static String sql() {
    return "('"
        + UnitKind.ARTICLE.label()
        + "', '"
        + UnitKind.CONTINUATION.label()
        + "', '"
        + UnitKind.PHOTO_CAPTION.label()
        + "')";
  }
}
