package org.baomai.lake.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.baomai.lake.store.CodeVersion;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.table.RunsTable;

/** Converts runs to and from rows of {@code runs}. */
final class RunRow {
  /** The columns of a {@link PastRun}. */
  static final String[] PAST_RUN_COLUMNS = {
    RunsTable.RUN_ID,
    RunsTable.SEQUENCE,
    RunsTable.JOB,
    RunsTable.STATE,
    RunsTable.ENDED_AT,
    RunsTable.CONFIGURATION,
    RunsTable.TABLE_VERSIONS,
    RunsTable.DIRTY_DATES,
    RunsTable.DIRTY_UNDATED,
    RunsTable.DIRTY_EVERYTHING,
    RunsTable.PARSER_VERSION,
    RunsTable.LEXICON_VERSION
  };

  private RunRow() {}

  /**
   * The row of a run, as a dataset.
   *
   * @param ended null while it runs
   * @param versions table versions that it published; null if it did not publish
   * @param failure why it failed; null if it did not
   */
  static Dataset<Row> toRow(
      SparkSession spark,
      RunLog log,
      String state,
      Instant ended,
      Map<String, Long> versions,
      String failure) {
    DirtyDates dirty = log.dirty();
    Row row =
        RunsTable.DEFINITION
            .newRow()
            .set(RunsTable.RUN_ID, log.runId())
            .set(RunsTable.SEQUENCE, log.sequence())
            .set(RunsTable.JOB, log.job())
            .set(RunsTable.STATE, state)
            .set(RunsTable.STARTED_AT, log.startedAt())
            .set(RunsTable.ENDED_AT, ended)
            .set(RunsTable.CONFIGURATION, log.configuration())
            .set(RunsTable.TABLE_VERSIONS, versions)
            .set(RunsTable.DIRTY_DATES, dirty.dates().toArray(LocalDate[]::new))
            .set(RunsTable.DIRTY_UNDATED, dirty.undated())
            .set(RunsTable.DIRTY_EVERYTHING, dirty.everything())
            .set(RunsTable.ROWS_IN, log.rowsIn())
            .set(RunsTable.ROWS_OUT, log.rowsOut())
            .set(RunsTable.STAGES, stages(log))
            .set(RunsTable.WARNINGS, log.warnings().toArray(String[]::new))
            .set(RunsTable.FAILURE, failure)
            .set(RunsTable.CODE_VERSION, CodeVersion.current())
            .set(RunsTable.PARSER_VERSION, log.parserVersion())
            .set(RunsTable.LEXICON_VERSION, log.lexiconVersion())
            .set(RunsTable.INPUT_DIGEST, log.inputDigest())
            .set(RunsTable.FENCE, log.fence())
            .build();
    return spark.createDataFrame(List.of(row), RunsTable.DEFINITION.schema());
  }

  private static Row[] stages(RunLog log) {
    return log.stages().stream()
        .map(stage -> RunsTable.Stage.toRow(stage.name(), stage.seconds(), stage.bytes()))
        .toArray(Row[]::new);
  }

  /**
   * The run of a row.
   *
   * @param row with {@link #PAST_RUN_COLUMNS}
   */
  static PastRun fromRow(Row row) {
    return new PastRun(
        row.getAs(RunsTable.RUN_ID),
        row.<Long>getAs(RunsTable.SEQUENCE),
        row.getAs(RunsTable.JOB),
        row.getAs(RunsTable.STATE),
        row.getAs(RunsTable.ENDED_AT),
        map(row, RunsTable.CONFIGURATION),
        map(row, RunsTable.TABLE_VERSIONS),
        dirtyDates(row),
        row.getAs(RunsTable.PARSER_VERSION),
        row.getAs(RunsTable.LEXICON_VERSION));
  }

  private static <T> Map<String, T> map(Row row, String column) {
    int index = row.fieldIndex(column);
    return row.isNullAt(index) ? Map.of() : new TreeMap<>(row.<String, T>getJavaMap(index));
  }

  private static DirtyDates dirtyDates(Row row) {
    if (row.<Boolean>getAs(RunsTable.DIRTY_EVERYTHING)) {
      return DirtyDates.ALL;
    }
    List<LocalDate> dates = new ArrayList<>(row.getList(row.fieldIndex(RunsTable.DIRTY_DATES)));
    if (row.<Boolean>getAs(RunsTable.DIRTY_UNDATED)) {
      dates.add(null);
    }
    return DirtyDates.of(dates);
  }
}
