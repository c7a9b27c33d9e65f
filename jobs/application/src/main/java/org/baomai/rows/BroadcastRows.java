package org.baomai.rows;

import static org.apache.spark.sql.functions.broadcast;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A few rows as one side of a join with an archive. Spark guesses the size of what it has not made
 * yet and guesses high, and would move the whole archive to meet three rows. What is kept is let go
 * in the end.
 */
public final class BroadcastRows implements AutoCloseable {
  /** So many rows of some ids each part of the work can hold. */
  private static final long MOST = 200_000;

  private final List<CachedRows> kept = new ArrayList<>();

  /**
   * Makes the rows and keeps them until this is closed, and asks Spark to take them to the other
   * side if they are few.
   *
   * @param rows of some short columns
   */
  public Dataset<Row> of(Dataset<Row> rows) {
    CachedRows made = CachedRows.of(rows);
    kept.add(made);
    return made.rows().count() <= MOST ? broadcast(made.rows()) : made.rows();
  }

  @Override
  public void close() {
    kept.forEach(CachedRows::close);
    kept.clear();
  }
}
