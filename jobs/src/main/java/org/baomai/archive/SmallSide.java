package org.baomai.archive;

import static org.apache.spark.sql.functions.broadcast;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A few rows as one side of a join with an archive. Spark guesses the size of what it has not made
 * yet and guesses high, and would move the whole archive to meet three rows.
 */
public final class SmallSide {
  /** So many rows of some ids each part of the work can hold. */
  private static final long MOST = 200_000;

  private SmallSide() {}

  /**
   * Makes and keeps the rows, and asks Spark to take them to the other side if they are few.
   *
   * @param rows of some short columns
   */
  public static Dataset<Row> of(Dataset<Row> rows) {
    Dataset<Row> kept = KeptRows.of(rows).rows();
    return kept.count() <= MOST ? broadcast(kept) : kept;
  }
}
