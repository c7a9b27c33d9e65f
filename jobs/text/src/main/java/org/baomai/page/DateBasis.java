package org.baomai.page;

/** The basis of the issue date that is read from a page. */
public enum DateBasis {
  /** A masthead or folio line (报眉) prints the date. */
  STATED("stated"),
  /** The dates in the stories bound the date. */
  INFERRED("inferred"),
  /** The page has no usable date. */
  UNKNOWN("unknown");

  private final String label;

  DateBasis(String label) {
    this.label = label;
  }

  /**
   * Returns the name of the basis in the tables.
   *
   * @return the name in lower case
   */
  public String label() {
    return label;
  }
}
