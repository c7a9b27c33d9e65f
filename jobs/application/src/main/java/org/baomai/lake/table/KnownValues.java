package org.baomai.lake.table;

/** CHECK conditions that several tables share. */
final class KnownValues {
  static final String LAYER = "layer IN ('word','phrase')";

  /** The layers of {@code article_terms}, of which one is not counted. */
  static final String LAYER_OF_ARTICLE = "layer IN ('word','phrase','byline')";

  static final String GRANULARITY = "granularity IN ('day','week','month','quarter','year')";

  private KnownValues() {}
}
