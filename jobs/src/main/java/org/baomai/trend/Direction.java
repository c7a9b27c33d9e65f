package org.baomai.trend;

/** Where a term goes over a range of time. */
public enum Direction {
  /** Its share rises, beyond what chance explains. */
  RISING("rising"),
  /** Its share falls, beyond what chance explains. */
  FALLING("falling"),
  /** Neither, but it comes back with the season. */
  SEASONAL("seasonal"),
  /** Tested, and nothing found. */
  NONE("none"),
  /** Not tested: too few periods, or a test that would not hold. */
  UNDECIDED("undecided");

  private final String label;

  Direction(String label) {
    this.label = label;
  }

  /** The name as the tables have it. */
  public String label() {
    return label;
  }
}
