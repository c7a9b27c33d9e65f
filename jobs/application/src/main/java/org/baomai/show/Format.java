package org.baomai.show;

import java.io.PrintStream;

/** Output formats of rows. */
public enum Format {
  /** Aligned columns for a terminal; long values are cut and marked with …. */
  TABLE,
  /** Comma-separated values, RFC 4180. */
  CSV,
  /** One JSON object per line. */
  JSONL;

  /** A writer of this format. */
  public RowWriter writerTo(PrintStream out) {
    return switch (this) {
      case TABLE -> new AlignedTableWriter(out);
      case CSV -> new CsvWriter(out);
      case JSONL -> new JsonLinesWriter(out);
    };
  }
}
