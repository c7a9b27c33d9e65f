package org.baomai.lake;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.Table;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** Delta tables without Spark. */
public final class KernelReader {
  private final Engine engine = DefaultEngine.create(new Configuration());

  /** How many rows a table has in its newest version. */
  public long count(String path) throws IOException {
    Snapshot snapshot = Table.forPath(engine, path).getLatestSnapshot(engine);
    Scan scan = snapshot.getScanBuilder().build();
    Row state = scan.getScanState(engine);
    StructType schema = ScanStateRow.getPhysicalDataReadSchema(state);
    long rows = 0;
    try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(engine)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> files = batches.next().getRows()) {
          while (files.hasNext()) {
            rows += count(state, schema, files.next());
          }
        }
      }
    }
    return rows;
  }

  private long count(Row state, StructType schema, Row file) throws IOException {
    FileStatus status = InternalScanFileUtils.getAddFileStatus(file);
    CloseableIterator<ColumnarBatch> read =
        engine
            .getParquetHandler()
            .readParquetFiles(Utils.singletonCloseableIterator(status), schema, Optional.empty())
            .map(result -> result.getData());
    long rows = 0;
    try (CloseableIterator<FilteredColumnarBatch> live =
        Scan.transformPhysicalData(engine, state, file, read)) {
      while (live.hasNext()) {
        try (CloseableIterator<Row> each = live.next().getRows()) {
          while (each.hasNext()) {
            each.next();
            rows++;
          }
        }
      }
    }
    return rows;
  }
}
