package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

/** Table {@code term_bursts}. Bursts of terms. */
public final class TermBurstsTable {
  public static final String NAME = "term_bursts";

  public static final String SCOPE = "scope";
  public static final String LAYER = "layer";
  public static final String TERM = "term";
  public static final String GRANULARITY = "granularity";
  public static final String START_DATE = "start_date";
  public static final String LEVEL = "level";
  public static final String END_DATE = "end_date";
  public static final String WEIGHT = "weight";

  public static final TableDefinition DEFINITION =
      table(NAME, "a burst of a term (Kleinberg 2002, optimal state sequence)")
          .key(SCOPE, "string", "all, a newspaper, or a scope defined with --scope")
          .key(LAYER, "string", "word or phrase")
          .key(TERM, "string", "the term, normalised")
          .key(GRANULARITY, "string", "day, week, month, quarter or year")
          .key(START_DATE, "date", "first day of its first period")
          .key(LEVEL, "int", "burst level, from 1")
          .column(END_DATE, "date", "last day of its last period")
          .column(
              WEIGHT, "double", "Kleinberg's weight: cost saved compared with the next lower level")
          .check("known_layer", KnownValues.LAYER)
          .check("known_granularity", KnownValues.GRANULARITY)
          .build();

  private TermBurstsTable() {}
}
