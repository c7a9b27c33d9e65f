package org.baomai.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of units of a page. */
public enum UnitKind {
  /** A story that begins on this page. */
  ARTICLE("article"),
  /** The rest of a story that began on another page (上接). */
  CONTINUATION("continuation"),
  /** The caption of a picture. */
  PHOTO_CAPTION("photo_caption"),
  /** An advertisement, including public service advertisements (公益广告). */
  ADVERTISEMENT("advertisement"),
  /** Folio and editor lines: date, page label, 责编. */
  MASTHEAD("masthead"),
  /** The banner of a column or series above stories (栏题). */
  COLUMN_BANNER("column_banner"),
  /** A public or lost-property notice (公告, 启事). */
  NOTICE("notice"),
  /** The imprint: address, licence and printer of the newspaper. */
  IMPRINT("imprint"),
  /** A pointer to a story on another page (导读). */
  TEASER("teaser"),
  /** Anything else. */
  OTHER("other");

  private final String label;

  UnitKind(String label) {
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

  /**
   * Finds the kind with a name.
   *
   * @param label the name in the tables; case matters
   * @return the kind, or empty if no kind has this name
   */
  public static Optional<UnitKind> ofLabel(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
  }

  /**
   * Returns the names of all kinds.
   *
   * @return the names in the order of the constants
   */
  public static List<String> labels() {
    return Arrays.stream(values()).map(UnitKind::label).toList();
  }
}
