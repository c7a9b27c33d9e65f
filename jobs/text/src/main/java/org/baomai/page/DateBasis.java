package org.baomai.page;

/** What a page's date rests on. */
public enum DateBasis {
  /** A masthead or folio line prints it. */
  STATED("stated"),
  /** The stories' own dates bound it. */
  INFERRED("inferred"),
  /** The page does not tell. */
  UNKNOWN("unknown");

  private final String label;

  DateBasis(String label) {
    this.label = label;
  }

  /** The name that stands in the tables. */
  public String label() {
    return label;
  }
}
