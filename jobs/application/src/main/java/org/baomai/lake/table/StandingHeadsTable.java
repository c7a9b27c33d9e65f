package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.baomai.page.StandingHeads;

/** Table {@code standing_heads}. Column names and slogans, known by their repetition. */
public final class StandingHeadsTable {
  public static final String NAME = "standing_heads";

  public static final String HEAD = "head";
  public static final String TEXTS = "texts";
  public static final String SHARE = "share";
  public static final String RUN_ID = "run_id";

  public static final TableDefinition DEFINITION =
      table(NAME, "a heading that is no headline: the name of a column, or a slogan")
          .key(HEAD, "string", "its words, without blanks")
          .column(TEXTS, "bigint", "different texts that follow it on the pages of that run")
          .column(SHARE, "double", "mean share of its bigrams that these texts contain, 0 to 1")
          .column(RUN_ID, "string", "the run that found it")
          .build();

  private StandingHeadsTable() {}

  /**
   * The standing heads of the table.
   *
   * @param rows rows of this table
   */
  public static StandingHeads heads(Dataset<Row> rows) {
    return StandingHeads.of(rows.select(HEAD).as(Encoders.STRING()).collectAsList());
  }
}
