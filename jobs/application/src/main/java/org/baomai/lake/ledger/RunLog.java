package org.baomai.lake.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.Progress;

/** Collects the facts about a run while it works; they become its row in {@code runs}. */
public final class RunLog {
  /**
   * A stage of a run.
   *
   * @param seconds wall-clock time
   * @param bytes bytes read; 0 if not counted
   */
  public record Stage(String name, double seconds, long bytes) {}

  private final String runId;
  private final long sequence;
  private final String job;
  private final Instant startedAt;
  private final Map<String, String> configuration;
  private final long fence;
  private final Progress progress;
  private final Map<String, Long> rowsIn = new TreeMap<>();
  private final Map<String, Long> rowsOut = new TreeMap<>();
  private final List<Stage> stages = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private DirtyDates dirty = DirtyDates.NONE;
  private String parserVersion;
  private String lexiconVersion;
  private String inputDigest;

  RunLog(
      String runId,
      long sequence,
      String job,
      Instant startedAt,
      Map<String, String> configuration,
      long fence,
      Progress progress) {
    this.runId = runId;
    this.sequence = sequence;
    this.job = job;
    this.startedAt = startedAt;
    this.configuration = new TreeMap<>(configuration);
    this.fence = fence;
    this.progress = progress;
  }

  /** Runs a stage: reports it to the user and records its time. */
  public <T> T stage(String name, Supplier<T> work) {
    progress.says(runId, job + ": " + name + " …");
    long start = System.nanoTime();
    T result = work.get();
    stages.add(new Stage(name, (System.nanoTime() - start) / 1e9, 0L));
    return result;
  }

  /** Runs a stage without a result. */
  public void stage(String name, Runnable work) {
    stage(
        name,
        () -> {
          work.run();
          return null;
        });
  }

  /** Reports progress to the user; it is not recorded. */
  public void says(String line) {
    progress.says(job + ": " + line);
  }

  /** Adds to the bytes of the last stage. */
  public void bytes(long bytes) {
    if (!stages.isEmpty()) {
      Stage last = stages.remove(stages.size() - 1);
      stages.add(new Stage(last.name(), last.seconds(), last.bytes() + bytes));
    }
  }

  /** Adds to the number of rows or files read. */
  public void read(String what, long rows) {
    rowsIn.merge(what, rows, Long::sum);
  }

  /** Adds to the number of rows written. */
  public void wrote(String table, long rows) {
    rowsOut.merge(table, rows, Long::sum);
  }

  /** Reports a warning to the user and records it. */
  public void warn(String warning) {
    warnings.add(warning);
    progress.says(runId, job + ": warning: " + warning);
  }

  public void dirty(DirtyDates dates) {
    dirty = dates;
  }

  public void parserVersion(String version) {
    parserVersion = version;
  }

  public void lexiconVersion(String version) {
    lexiconVersion = version;
  }

  public void inputDigest(String digest) {
    inputDigest = digest;
  }

  public String runId() {
    return runId;
  }

  /** Number of the lease that it runs under. */
  public long fence() {
    return fence;
  }

  public long sequence() {
    return sequence;
  }

  public String job() {
    return job;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Map<String, String> configuration() {
    return configuration;
  }

  public Map<String, Long> rowsIn() {
    return rowsIn;
  }

  public Map<String, Long> rowsOut() {
    return rowsOut;
  }

  public List<Stage> stages() {
    return List.copyOf(stages);
  }

  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  public DirtyDates dirty() {
    return dirty;
  }

  public String parserVersion() {
    return parserVersion;
  }

  public String lexiconVersion() {
    return lexiconVersion;
  }

  public String inputDigest() {
    return inputDigest;
  }
}
