package org.baomai.lake.table;

/** CHECK conditions that several tables share. */
final class KnownValues {
  static final String LAYER = "layer IN ('word','phrase')";
  static final String GRANULARITY = "granularity IN ('day','week','month','quarter','year')";

  private KnownValues() {}
}
