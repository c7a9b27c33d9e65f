package org.baomai.lake.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.baomai.lake.store.DirtyDates;

/**
 * What later runs and readers need to know of a run.
 *
 * @param state started, published or failed
 * @param endedAt when it ended; null while it runs
 * @param versions what it published; empty if it did not
 */
record PastRun(
    String runId,
    long sequence,
    String job,
    String state,
    Instant endedAt,
    Map<String, String> configuration,
    Map<String, Long> versions,
    DirtyDates dirty,
    String parserVersion,
    String lexiconVersion) {

  /** The columns of {@code runs} that it is read from. */
  static final String[] COLUMNS = {
    "run_id",
    "sequence",
    "job",
    "state",
    "ended_at",
    "configuration",
    "table_versions",
    "dirty_dates",
    "dirty_undated",
    "dirty_everything",
    "parser_version",
    "lexicon_version"
  };

  static PastRun of(Row row) {
    return new PastRun(
        row.getString(0),
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.isNullAt(4) ? null : row.getInstant(4),
        new TreeMap<>(row.getJavaMap(5)),
        row.isNullAt(6) ? Map.of() : new TreeMap<>(row.getJavaMap(6)),
        dirty(row),
        row.getString(10),
        row.getString(11));
  }

  private static DirtyDates dirty(Row row) {
    if (row.getBoolean(9)) {
      return DirtyDates.ALL;
    }
    List<LocalDate> dates = new ArrayList<>(row.getList(7));
    if (row.getBoolean(8)) {
      dates.add(null);
    }
    return DirtyDates.of(dates);
  }

  static PastRun of(RunLog log, String state, Instant endedAt, Map<String, Long> versions) {
    return new PastRun(
        log.runId(),
        log.sequence(),
        log.job(),
        state,
        endedAt,
        log.configuration(),
        versions,
        log.dirty(),
        log.parserVersion(),
        log.lexiconVersion());
  }

  boolean isPublished() {
    return state.equals(Ledger.PUBLISHED);
  }

  PublishedState published() {
    return new PublishedState(
        runId, sequence, job, endedAt, versions, parserVersion, lexiconVersion);
  }
}
