package org.baomai.lake;

import static org.apache.spark.sql.functions.col;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The table {@code runs}: which run published which versions. Delta has no transaction over several
 * tables; a run's row here, written last and in one commit, is what makes its work seen.
 */
public final class Ledger {
  static final String STARTED = "started";
  static final String PUBLISHED = "published";
  static final String FAILED = "failed";
  private static final DateTimeFormatter RUN_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Lake lake;
  private final TableWriter writer;

  public Ledger(Lake lake, TableWriter writer) {
    this.lake = lake;
    this.writer = writer;
  }

  /** All runs, last first. */
  public Dataset<Row> runs() {
    return lake.current(LedgerTables.RUNS).orderBy(col("sequence").desc());
  }

  /** The state that readers see now; empty if no run has been published. */
  public Optional<PublishedState> lastPublished() {
    return first(published());
  }

  /**
   * The state as a run published it, or the last one published by the end of a day (UTC).
   *
   * @param runOrDay a run's id, or a day as yyyy-mm-dd
   * @throws LakeException if there is none
   */
  public PublishedState asOf(String runOrDay) {
    Dataset<Row> candidates =
        runOrDay.matches("\\d{4}-\\d{2}-\\d{2}")
            ? published()
                .filter(
                    col("ended_at")
                        .lt(
                            LocalDate.parse(runOrDay)
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()))
            : published().filter(col("run_id").equalTo(runOrDay));
    return first(candidates)
        .orElseThrow(
            () ->
                new LakeException(
                    LakeException.Kind.NOT_PUBLISHED,
                    "No published run answers to --as-of "
                        + runOrDay
                        + ". Give a run id from 'status', or a day (UTC) as 2024-07-08 by the end"
                        + " of which something was published."));
  }

  /**
   * Whether runs of a job, published after another job's last one, wrote dates that the other has
   * not seen; these are its dirty dates.
   *
   * @param job the job that asks
   * @param upstream the job whose output it reads
   */
  public DirtyDates unseenBy(String job, String upstream) {
    long last =
        first(published().filter(col("job").equalTo(job)))
            .map(PublishedState::sequence)
            .orElse(-1L);
    DirtyDates dirty = DirtyDates.NONE;
    List<Row> rows =
        published()
            .filter(col("job").equalTo(upstream).and(col("sequence").gt(last)))
            .select("dirty_everything", "dirty_dates", "dirty_undated")
            .collectAsList();
    for (Row row : rows) {
      List<LocalDate> dates = new ArrayList<>(row.getList(1));
      if (row.getBoolean(2)) {
        dates.add(null);
      }
      dirty = dirty.and(row.getBoolean(0) ? DirtyDates.ALL : DirtyDates.of(dates));
    }
    return dirty;
  }

  /** The configuration with which a job was last published; empty if never. */
  public Optional<Map<String, String>> lastConfiguration(String job) {
    return published()
        .filter(col("job").equalTo(job))
        .select("configuration")
        .limit(1)
        .collectAsList()
        .stream()
        .findFirst()
        .map(row -> new TreeMap<>(row.getJavaMap(0)));
  }

  /** Writes that a run has started. */
  public RunLog begin(String job, Map<String, String> configuration, Progress progress) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Row last = lake.current(LedgerTables.RUNS).selectExpr("max(sequence)").first();
    long sequence = last.isNullAt(0) ? 0 : last.getLong(0) + 1;
    String runId =
        RUN_TIME.format(now) + "-" + String.format("%06x", new SecureRandom().nextInt(1 << 24));
    RunLog log = new RunLog(runId, sequence, job, now, configuration, progress);
    writer.append(LedgerTables.RUNS, RunRow.of(lake.spark(), log, STARTED, null, null));
    return log;
  }

  /** Publishes: from this commit on readers see what the run wrote. */
  public PublishedState publish(RunLog log, Map<String, Long> versions) {
    replace(log, RunRow.of(lake.spark(), log, PUBLISHED, versions, null));
    return new PublishedState(
        log.runId(),
        log.sequence(),
        log.job(),
        Instant.now(),
        versions,
        log.parserVersion(),
        log.lexiconVersion());
  }

  /** Writes that a run failed; what it wrote stays unseen and goes when the next one starts. */
  public void fail(RunLog log, String why) {
    replace(log, RunRow.of(lake.spark(), log, FAILED, null, why));
  }

  /** Marks runs that neither published nor failed: their process died. */
  void buryStarted() {
    Dataset<Row> dead =
        lake.current(LedgerTables.RUNS).filter(col("state").equalTo(STARTED)).cache();
    Set<String> ids = new HashSet<>();
    for (Row row : dead.select("run_id").collectAsList()) {
      ids.add(row.getString(0));
    }
    if (!ids.isEmpty()) {
      writer.replaceKeys(
          LedgerTables.RUNS,
          dead.withColumn("state", org.apache.spark.sql.functions.lit(FAILED))
              .withColumn(
                  "failure",
                  org.apache.spark.sql.functions.lit(
                      "The process ended before it published; its writes were taken back.")),
          ids);
    }
    dead.unpersist();
  }

  private void replace(RunLog log, Dataset<Row> row) {
    writer.replaceKeys(LedgerTables.RUNS, row, List.of(log.runId()));
  }

  private Dataset<Row> published() {
    return runs().filter(col("state").equalTo(PUBLISHED));
  }

  private static Optional<PublishedState> first(Dataset<Row> rows) {
    return rows
        .select(
            "run_id",
            "sequence",
            "job",
            "ended_at",
            "table_versions",
            "parser_version",
            "lexicon_version")
        .limit(1)
        .collectAsList()
        .stream()
        .findFirst()
        .map(
            row ->
                new PublishedState(
                    row.getString(0),
                    row.getLong(1),
                    row.getString(2),
                    row.getInstant(3),
                    new TreeMap<>(row.getJavaMap(4)),
                    row.getString(5),
                    row.getString(6)));
  }
}
