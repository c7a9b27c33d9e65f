package org.baomai.lake.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.baomai.lake.store.CodeVersion;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.table.RunsTable;

/** The row of a run in {@code runs}. */
final class RunRow {
  private RunRow() {}

  static Dataset<Row> of(
      SparkSession spark,
      RunLog log,
      String state,
      Instant ended,
      Map<String, Long> versions,
      String failure) {
    StructType schema = RunsTable.DEFINITION.schema();
    DirtyDates dirty = log.dirty();
    Row row =
        RowFactory.create(
            log.runId(),
            log.sequence(),
            log.job(),
            state,
            log.startedAt(),
            ended,
            log.configuration(),
            versions,
            dirty.dates().toArray(LocalDate[]::new),
            dirty.undated(),
            dirty.everything(),
            log.rowsIn(),
            log.rowsOut(),
            log.stages().stream()
                .map(stage -> RowFactory.create(stage.name(), stage.seconds(), stage.bytes()))
                .toArray(Row[]::new),
            log.warnings().toArray(String[]::new),
            failure,
            CodeVersion.current(),
            log.parserVersion(),
            log.lexiconVersion(),
            log.inputDigest(),
            log.fence());
    return spark.createDataFrame(List.of(row), schema);
  }
}
