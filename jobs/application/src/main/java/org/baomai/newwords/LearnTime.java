package org.baomai.newwords;

/** When words are learned from the articles of a lake. */
public enum LearnTime {
  /** If the lake has no learned words yet; later runs keep those of the first. */
  FIRST("first"),
  /** If it has none, or they are out of date, see {@link LexiconAge}. */
  OUTDATED("outdated"),
  /** In this run. */
  NOW("now"),
  /** Not at all; words learned before stay in use. */
  NEVER("never");

  private final String label;

  LearnTime(String label) {
    this.label = label;
  }

  /** Its name in options and settings. */
  public String label() {
    return label;
  }

  /**
   * Tests whether a run learns.
   *
   * @param age of the learned words; null if the lake has none
   */
  public boolean applies(LexiconAge age) {
    return switch (this) {
      case FIRST -> age == null;
      case OUTDATED -> age == null || age.isOutdated();
      case NOW -> true;
      case NEVER -> false;
    };
  }
}
