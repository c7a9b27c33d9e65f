package org.baomai.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.baomai.lake.LakeUpgrade;
import org.baomai.lake.Recovery;
import org.baomai.lake.lease.Lease;
import org.baomai.lake.lease.LeaseTerms;
import org.baomai.lake.ledger.Ledger;
import org.baomai.lake.ledger.PublishedState;
import org.baomai.lake.ledger.RunLog;
import org.baomai.lake.store.CommitHook;
import org.baomai.lake.store.Lake;
import org.baomai.lake.store.LakeException;
import org.baomai.lake.store.Progress;
import org.baomai.lake.store.TableWriter;

/**
 * Runs jobs on a lake: takes the lease, reverts unpublished writes, runs and publishes the jobs.
 */
public final class JobRunner {
  private final SparkSession spark;
  private final Path lakePath;
  private final Progress progress;
  private final CommitHook hook;
  private final LeaseTerms terms;

  public JobRunner(SparkSession spark, Path lakePath, Progress progress, CommitHook hook) {
    this(spark, lakePath, progress, hook, LeaseTerms.DEFAULT);
  }

  public JobRunner(
      SparkSession spark, Path lakePath, Progress progress, CommitHook hook, LeaseTerms terms) {
    this.spark = spark;
    this.lakePath = lakePath;
    this.progress = progress;
    this.hook = hook;
    this.terms = terms;
  }

  /**
   * Runs jobs one after the other under one lease; each is published separately.
   *
   * @throws LakeException if another run holds the lake, or the folder is not a lake
   */
  public void run(List<Job> jobs) {
    requireLakeOrEmptyFolder();
    try (Lease lease = Lease.acquire(lakePath, terms, progress)) {
      Lake lake = Lake.openOrCreate(spark, LocalPath.of(lakePath));
      TableWriter writer = new TableWriter(lake, hook, lease);
      LakeUpgrade upgrade = new LakeUpgrade(lake, writer);
      upgrade.runs(progress);
      lease.overtaken().ifPresent(previousOwner -> fenceOff(previousOwner, writer));
      Ledger ledger = new Ledger(lake, writer);
      new Recovery(lake, ledger, writer).run(progress);
      upgrade.tables(ledger, progress);
      writer.settle();
      for (Job job : jobs) {
        runOne(job, lake, ledger, writer, lease);
      }
    }
  }

  private void fenceOff(String previousOwner, TableWriter writer) {
    progress.says("The lease of " + previousOwner + " has expired; taking over the lake.");
    writer.fenceOff();
  }

  private void runOne(Job job, Lake lake, Ledger ledger, TableWriter writer, Lease lease) {
    long start = System.nanoTime();
    PublishedState before = ledger.lastPublished().orElseThrow();
    Map<String, String> last = ledger.lastConfiguration(job.name()).orElse(Map.of());
    RunLog log = ledger.begin(job.name(), job.configuration(last), progress);
    lease.names(log.runId() + " (" + job.name() + ")");
    log.parserVersion(before.parserVersion());
    log.lexiconVersion(before.lexiconVersion());
    String summary;
    try {
      summary = job.run(new JobContext(lake, ledger, writer, log, before));
    } catch (Exception e) {
      // Spark throws checked exceptions that its methods do not declare.
      recordFailure(ledger, log, e);
      throw e;
    }
    ledger.publish(log, writer.versions());
    progress.says(
        log.runId(),
        String.format(
            "%s: %s Published as run %s after %.1f s.",
            job.name(), summary, log.runId(), (System.nanoTime() - start) / 1e9));
  }

  private static void recordFailure(Ledger ledger, RunLog log, Exception failure) {
    try {
      ledger.fail(log, String.valueOf(failure.getMessage()));
    } catch (RuntimeException second) {
      failure.addSuppressed(second);
    }
  }

  private void requireLakeOrEmptyFolder() {
    try {
      if (!Lake.mayStandAt(lakePath)) {
        throw new LakeException(
            LakeException.Kind.NOT_A_LAKE,
            lakePath
                + " is not a Baomai lake and not empty; nothing was written. Use --lake with an empty or"
                + " new folder, or with a lake.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + lakePath + " cannot be read.", e);
    }
  }
}
