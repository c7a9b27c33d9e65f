package org.baomai.lake.ledger;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.Lake;
import org.baomai.lake.store.LakeException;
import org.baomai.lake.store.Progress;
import org.baomai.lake.store.RowKeys;
import org.baomai.lake.store.TableWriter;
import org.baomai.lake.table.RunsTable;

/**
 * The table {@code runs}: which run published which versions. Delta has no transactions across
 * tables; the commit of a run's row, written last, makes the run's other commits visible.
 */
public final class Ledger {
  static final String STARTED = "started";
  static final String PUBLISHED = "published";
  static final String FAILED = "failed";
  private static final DateTimeFormatter RUN_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Lake lake;
  private final TableWriter writer;
  private List<PastRun> history;

  public Ledger(Lake lake, TableWriter writer) {
    this.lake = lake;
    this.writer = writer;
  }

  /**
   * The runs in their order, read once and cached: while this ledger writes, no other process does,
   * and a reader needs one consistent state.
   */
  private List<PastRun> history() {
    if (history == null) {
      history = new ArrayList<>();
      lake.current(RunsTable.NAME)
          .selectExpr(RunRow.PAST_RUN_COLUMNS)
          .collectAsList()
          .forEach(row -> history.add(RunRow.fromRow(row)));
      history.sort(Comparator.comparingLong(PastRun::sequence));
    }
    return history;
  }

  /** The last published state; empty if no run has been published. */
  public Optional<PublishedState> lastPublished() {
    return last(PastRun::isPublished).map(PastRun::published);
  }

  /** The last state that a job published; empty if it has not run. */
  public Optional<PublishedState> lastPublishedBy(String job) {
    return lastOf(job).map(PastRun::published);
  }

  /**
   * The state that a run published, or the last state published by the end of a day (UTC).
   *
   * @param runOrDay a run's id, or a day as yyyy-mm-dd
   * @throws LakeException if there is none
   */
  public PublishedState asOf(String runOrDay) {
    Predicate<PastRun> matches = run -> run.runId().equals(runOrDay);
    if (runOrDay.matches("\\d{4}-\\d{2}-\\d{2}")) {
      Instant end = endOf(runOrDay);
      matches = run -> run.endedAt().isBefore(end);
    }
    return last(((Predicate<PastRun>) PastRun::isPublished).and(matches))
        .map(PastRun::published)
        .orElseThrow(
            () ->
                new LakeException(
                    LakeException.Kind.NOT_PUBLISHED,
                    "No published run matches --as-of "
                        + runOrDay
                        + ". Give a run id from 'status', or a day (UTC) as 2024-07-08 by the end"
                        + " of which something was published."));
  }

  private static Instant endOf(String day) {
    try {
      return LocalDate.parse(day).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new LakeException(
          LakeException.Kind.NOT_PUBLISHED, "There is no day " + day + ". Correct --as-of.");
    }
  }

  /**
   * The dates that a job must process: those that its upstream job wrote since the job was last
   * published.
   *
   * @param job the reading job
   * @param upstream the job whose output it reads
   */
  public DirtyDates unseenBy(String job, String upstream) {
    long seen = lastOf(job).map(PastRun::sequence).orElse(-1L);
    DirtyDates dirty = DirtyDates.NONE;
    for (PastRun run : history()) {
      if (run.isPublished() && run.job().equals(upstream) && run.sequence() > seen) {
        dirty = dirty.and(run.dirty());
      }
    }
    return dirty;
  }

  /** The configuration of a job's last published run; empty if there is none. */
  public Optional<Map<String, String>> lastConfiguration(String job) {
    return lastOf(job).map(PastRun::configuration);
  }

  private Optional<PastRun> lastOf(String job) {
    return last(run -> run.isPublished() && run.job().equals(job));
  }

  private Optional<PastRun> last(Predicate<PastRun> wanted) {
    return history().stream().filter(wanted).reduce((earlier, later) -> later);
  }

  /** Records that a run has started. */
  public RunLog begin(String job, Map<String, String> configuration, Progress progress) {
    Instant now = now();
    long sequence = history().isEmpty() ? 0 : history().get(history().size() - 1).sequence() + 1;
    String runId =
        RUN_TIME.format(now) + "-" + String.format("%06x", new SecureRandom().nextInt(1 << 24));
    RunLog log = new RunLog(runId, sequence, job, now, configuration, writer.fence(), progress);
    writer.append(RunsTable.NAME, RunRow.toRow(lake.spark(), log, STARTED, null, null, null));
    history().add(PastRun.of(log, STARTED, null, Map.of()));
    return log;
  }

  /**
   * Publishes a run: from this commit on, readers see its writes.
   *
   * @param versions the version of every table that belongs to the new state
   */
  public PublishedState publish(RunLog log, Map<String, Long> versions) {
    end(log, PUBLISHED, versions, null);
    return lastPublished().orElseThrow();
  }

  /** Records that a run failed; its writes stay invisible and the next run reverts them. */
  public void fail(RunLog log, String why) {
    end(log, FAILED, null, why);
  }

  private void end(RunLog log, String state, Map<String, Long> versions, String failure) {
    Instant now = now();
    writer.replaceKeys(
        RunsTable.NAME,
        RunRow.toRow(lake.spark(), log, state, now, versions, failure),
        keys(List.of(log.runId())));
    history().removeIf(run -> run.runId().equals(log.runId()));
    history().add(PastRun.of(log, state, now, versions == null ? Map.of() : versions));
  }

  private RowKeys keys(List<String> runs) {
    return RowKeys.of(lake.spark().createDataset(runs, Encoders.STRING()).toDF(RunsTable.RUN_ID));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** Marks runs as failed that are still started: their process died. */
  public void failStarted() {
    List<String> dead =
        history().stream().filter(run -> run.state().equals(STARTED)).map(PastRun::runId).toList();
    if (dead.isEmpty()) {
      return;
    }
    Dataset<Row> rows =
        lake.current(RunsTable.NAME)
            .filter(col(RunsTable.RUN_ID).isin(dead.toArray()))
            .withColumn(RunsTable.STATE, lit(FAILED))
            .withColumn(
                RunsTable.FAILURE,
                lit("The process ended before it published; its writes were taken back."));
    writer.replaceKeys(RunsTable.NAME, rows, keys(dead));
    history = null;
  }
}
