package org.baomai.cli;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.baomai.cli.option.CommandContext;
import org.baomai.cli.option.LakeOption;
import org.baomai.cli.option.LeaseOptions;
import org.baomai.cli.option.LogFormat;
import org.baomai.lake.LakeReader;
import org.baomai.lake.Selection;
import org.baomai.lake.store.CommitHook;
import org.baomai.lake.store.Lake;
import org.baomai.lake.store.Progress;
import org.baomai.run.Job;
import org.baomai.run.JobRunner;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The base class of the commands that write a lake. */
abstract class WritingCommand {
  /** Set by tests: the number of commits after which the process halts as if killed. */
  static final String HALT_AFTER_COMMITS = "spark.baomai.test.haltAfterCommits";

  @ParentCommand private Baomai baomai;

  @Mixin private LakeOption lake;

  @Mixin private LeaseOptions lease;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, or json with time and run in every line (default: ${DEFAULT-VALUE}).")
  private LogFormat logFormat;

  /** Runs jobs while holding the lake's lease. */
  final void run(List<Job> jobs) {
    SparkSession spark = context().session().get();
    Progress progress = logFormat.to(context().err());
    new JobRunner(spark, lake.path(), progress, hook(spark), lease.terms()).run(jobs);
  }

  /** Number of files in quarantine in the last published state. */
  final long quarantined() {
    Lake opened = lake.open(context().session().get());
    return LakeReader.of(opened, null, Selection.ALL).table("quarantine").count();
  }

  final LakeOption lake() {
    return lake;
  }

  final CommandContext context() {
    return baomai.context();
  }

  private static CommitHook hook(SparkSession spark) {
    String after = spark.conf().get(HALT_AFTER_COMMITS, "");
    return after.isEmpty() ? CommitHook.NONE : new HaltAfterCommits(Integer.parseInt(after));
  }

  private static final class HaltAfterCommits implements CommitHook {
    private static final int KILLED = 137;
    private int left;

    HaltAfterCommits(int commits) {
      this.left = commits;
    }

    @Override
    public void committed(String table) {
      left--;
      if (left <= 0) {
        Runtime.getRuntime().halt(KILLED);
      }
    }
  }
}
