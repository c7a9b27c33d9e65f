package org.baomai.job;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.baomai.archive.Printings;
import org.baomai.lake.CommitHook;
import org.baomai.lake.LakeException;
import org.baomai.lake.LeaseTerms;
import org.baomai.word.StopWords;
import org.baomai.word.UserDictionary;
import org.baomai.word.WordModels;

/** A whole run as {@link MeasureKills} has it killed: all jobs, in a process of its own. */
final class FaultRun {
  private static final int KILLED = 137;

  private FaultRun() {}

  /**
   * Arguments: corpus, lake, after how many commits the process dies (0: never). Says "going" once
   * Spark has started, so that a killer knows when the work begins; leaves with 4 where the lake is
   * held.
   */
  public static void main(String[] args) {
    int commits = Integer.parseInt(args[2]);
    SparkSession spark = Session.openAnywhere();
    System.out.println("going");
    System.out.flush();
    int[] left = {commits};
    CommitHook hook =
        table -> {
          left[0]--;
          if (left[0] == 0) {
            Runtime.getRuntime().halt(KILLED);
          }
        };
    try {
      run(spark, Path.of(args[0]), Path.of(args[1]), commits == 0 ? CommitHook.NONE : hook);
    } catch (LakeException held) {
      System.err.println(held.getMessage());
      Runtime.getRuntime().halt(ExitCode.LAKE_HELD);
    }
    spark.stop();
  }

  static void run(SparkSession spark, Path corpus, Path lake, CommitHook hook) {
    UserDictionary dictionary = UserDictionary.parse("test", List.of("百巷千灯"));
    StopWords stopWords = StopWords.parse("test", List.of("的"));
    new JobRunner(spark, lake, line -> {}, hook, LeaseTerms.DEFAULT)
        .run(
            List.of(
                new ParseJob(new ParseOptions(corpus, null, 1 << 20, false)),
                new SegmentJob(dictionary, WordModels.none(), false, Learning.NONE),
                new TrendsJob(stopWords, 2, Printings.FIRST, List.of()),
                new TopicsJob(TopicsLake.options(List.of(2), false), stopWords::contains)));
  }
}
