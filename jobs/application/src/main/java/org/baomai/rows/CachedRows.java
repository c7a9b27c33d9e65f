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
 * Rows that are used more than once: kept where there is room, made again where an executor died,
 * and a plan of one node for all that is built on them. Spark keeps rows, but not the planning: a
 * plan that uses another five times, which uses a third five times, takes longer to plan than small
 * work takes to do.
 */
public final class CachedRows implements AutoCloseable {
  private final Dataset<Row> kept;
  private final Dataset<Row> rows;

  private CachedRows(Dataset<Row> kept, Dataset<Row> rows) {
    this.kept = kept;
    this.rows = rows;
  }

  /** Keeps rows from their first use on. */
  public static CachedRows of(Dataset<Row> made) {
    Dataset<Row> kept = made.persist(StorageLevel.MEMORY_AND_DISK());
    // Under names of their own, so that a join with what they were made from can tell them apart.
    Column[] columns =
        Arrays.stream(made.columns()).map(name -> col(name).as(name)).toArray(Column[]::new);
    org.apache.spark.sql.classic.Dataset<Row> seen =
        (org.apache.spark.sql.classic.Dataset<Row>) kept.select(columns);
    Dataset<Row> rows =
        Dataset$.MODULE$.ofRows(
            seen.sparkSession(),
            LogicalRDD$.MODULE$.fromDataset(seen.queryExecution().toRdd(), seen, false));
    return new CachedRows(kept, rows);
  }

  /** The rows; whatever is built on them is planned from here on. */
  public Dataset<Row> rows() {
    return rows;
  }

  @Override
  public void close() {
    kept.unpersist();
  }
}
