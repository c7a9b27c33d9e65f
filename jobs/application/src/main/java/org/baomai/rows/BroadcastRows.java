package org.baomai.rows;

import static org.apache.spark.sql.functions.broadcast;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Materializes small datasets so that Spark can broadcast them in joins with an archive. Spark
 * overestimates the size of a dataset before it is computed, and would shuffle the whole archive to
 * join it with three rows. Closing this releases the cached rows.
 */
public final class BroadcastRows implements AutoCloseable {
  /** Maximum number of rows to broadcast; rows of a few ids fit into the memory of each task. */
  private static final long MAX_ROWS = 200_000;

  private final List<CachedRows> cached = new ArrayList<>();

  /**
   * Computes the rows, caches them until this is closed, and marks them for broadcast if they are
   * few.
   *
   * @param rows with a few short columns
   */
  public Dataset<Row> of(Dataset<Row> rows) {
    CachedRows computed = CachedRows.of(rows);
    cached.add(computed);
    return computed.rows().count() <= MAX_ROWS ? broadcast(computed.rows()) : computed.rows();
  }

  @Override
  public void close() {
    cached.forEach(CachedRows::close);
    cached.clear();
  }
}
