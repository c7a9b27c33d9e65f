package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

/** Table {@code keyness}. Keyness of terms: target against reference. */
public final class KeynessTable {
  public static final String NAME = "keyness";

  public static final String TARGET = "target";
  public static final String REFERENCE = "reference";
  public static final String LAYER = "layer";
  public static final String TERM = "term";
  public static final String TARGET_TF = "target_tf";
  public static final String REFERENCE_TF = "reference_tf";
  public static final String G2 = "g2";
  public static final String LOG_RATIO = "log_ratio";
  public static final String DISPERSION = "dispersion";
  public static final String P_VALUE = "p_value";
  public static final String Q_VALUE = "q_value";

  public static final TableDefinition DEFINITION =
      table(NAME, "a term in a target period compared with a reference")
          .key(TARGET, "string", "scope and period under study, such as all:2024")
          .key(REFERENCE, "string", "scope and period it is compared with, such as all:other years")
          .key(LAYER, "string", "word or phrase")
          .key(TERM, "string", "the term, normalised")
          .column(TARGET_TF, "bigint", "occurrences in the target")
          .column(REFERENCE_TF, "bigint", "occurrences in the reference")
          .column(G2, "double", "log-likelihood G² of two cells (Rayson)")
          .column(LOG_RATIO, "double", "binary logarithm of the ratio of rates")
          .column(DISPERSION, "double", "normalised DP over the target's months: 0 even, 1 clumped")
          .column(P_VALUE, "double", "of G², χ² with one degree of freedom")
          .column(Q_VALUE, "double", "Benjamini–Hochberg over all terms of target and layer")
          .check("known_layer", KnownValues.LAYER)
          .build();

  private KeynessTable() {}
}
