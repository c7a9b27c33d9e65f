package org.baomai.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a unit of a page is. */
public enum UnitKind {
  /** A story, complete or begun on this page. */
  ARTICLE("article"),
  /** The rest of a story that began on another page (上接). */
  CONTINUATION("continuation"),
  /** The words under a picture. */
  PHOTO_CAPTION("photo_caption"),
  /** An advertisement, public-service ones (公益广告) too. */
  ADVERTISEMENT("advertisement"),
  /** Folio and editor lines: date, page label, 责编. */
  MASTHEAD("masthead"),
  /** The sign of a column or series above stories. */
  COLUMN_BANNER("column_banner"),
  /** A public or lost-property notice (公告, 启事). */
  NOTICE("notice"),
  /** Address, licence and printer of the paper. */
  IMPRINT("imprint"),
  /** A pointer to a story elsewhere (导读). */
  TEASER("teaser"),
  /** What none of these fits. */
  OTHER("other");

  private final String label;

  UnitKind(String label) {
    this.label = label;
  }

  /** The name that stands in the tables. */
  public String label() {
    return label;
  }

  /** The kind of this name; empty if there is none. */
  public static Optional<UnitKind> ofLabel(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
  }

  /** The names of all kinds. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(UnitKind::label).toList();
  }
}
