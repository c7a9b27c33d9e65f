package org.baomai.rows;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.Dataset$;
import org.apache.spark.sql.execution.LogicalRDD$;
import org.apache.spark.storage.StorageLevel;

/**
 * Caches rows that are used more than once and truncates their logical plan; lost partitions are
 * recomputed. Spark caches rows but plans each use again; nested reuse of plans multiplies the
 * planning time, which can exceed the time of the work itself on small data.
 */
public final class CachedRows implements AutoCloseable {
  private final Dataset<Row> cached;
  private final Dataset<Row> rows;

  private CachedRows(Dataset<Row> cached, Dataset<Row> rows) {
    this.cached = cached;
    this.rows = rows;
  }

  /** Caches rows from their first use on. */
  public static CachedRows of(Dataset<Row> original) {
    Dataset<Row> cached = original.persist(StorageLevel.MEMORY_AND_DISK());
    // New attributes, so that a join with the original dataset is not ambiguous.
    Column[] columns =
        Arrays.stream(original.columns()).map(name -> col(name).as(name)).toArray(Column[]::new);
    org.apache.spark.sql.classic.Dataset<Row> selected =
        (org.apache.spark.sql.classic.Dataset<Row>) cached.select(columns);
    Dataset<Row> rows =
        Dataset$.MODULE$.ofRows(
            selected.sparkSession(),
            LogicalRDD$.MODULE$.fromDataset(selected.queryExecution().toRdd(), selected, false));
    return new CachedRows(cached, rows);
  }

  /** The rows, with a plan of one node. */
  public Dataset<Row> rows() {
    return rows;
  }

  @Override
  public void close() {
    cached.unpersist();
  }
}
