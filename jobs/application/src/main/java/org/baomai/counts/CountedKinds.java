package org.baomai.counts;

import org.baomai.page.UnitKind;

/** The kinds of units whose words are counted, unless asked otherwise. */
public final class CountedKinds {
  private CountedKinds() {}

  /** Their labels, as a list of SQL literals. */
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
