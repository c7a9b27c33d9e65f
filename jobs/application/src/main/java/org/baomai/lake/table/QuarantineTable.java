package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

import org.apache.spark.sql.Row;
import org.baomai.source.Refused;

/** Table {@code quarantine}. Files and pages that could not be parsed. */
public final class QuarantineTable {
  public static final String NAME = "quarantine";

  public static final String SOURCE_PATH = "source_path";
  public static final String REASON = "reason";
  public static final String DETAIL = "detail";
  public static final String BYTE_OFFSET = "byte_offset";
  public static final String EXCERPT = "excerpt";
  public static final String RUN_ID = "run_id";

  public static final TableDefinition DEFINITION =
      table(NAME, "a refused file or page")
          .key(SOURCE_PATH, "string", "path relative to the corpus folder")
          .column(REASON, "string", "code of the reason, such as bad_encoding")
          .column(DETAIL, "string", "what is wrong and how to fix it")
          .column(
              BYTE_OFFSET, "bigint", "byte in the file, from 0; null if the whole file is meant")
          .column(EXCERPT, "string", "the text at that place")
          .column(RUN_ID, "string", "the run that refused it")
          .build();

  private QuarantineTable() {}

  /**
   * The row of a refused file or page.
   *
   * @param runId the run that refused it
   */
  public static Row toRow(Refused refused, String runId) {
    return DEFINITION
        .newRow()
        .set(SOURCE_PATH, refused.path())
        .set(REASON, refused.reason().label())
        .set(DETAIL, refused.detail() + " " + refused.reason().explanation())
        .set(BYTE_OFFSET, refused.byteOffset())
        .set(EXCERPT, refused.excerpt())
        .set(RUN_ID, runId)
        .build();
  }
}
