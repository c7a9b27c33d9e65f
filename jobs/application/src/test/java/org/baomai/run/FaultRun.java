package org.baomai.run;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.baomai.cli.option.ExitCode;
import org.baomai.lake.ReprintCounting;
import org.baomai.lake.lease.LeaseTerms;
import org.baomai.lake.store.CommitHook;
import org.baomai.lake.store.LakeException;
import org.baomai.newwords.Learning;
import org.baomai.parse.ParseJob;
import org.baomai.parse.ParseOptions;
import org.baomai.segment.SegmentJob;
import org.baomai.topics.TopicsJob;
import org.baomai.topics.TopicsLake;
import org.baomai.trends.TrendsJob;
import org.baomai.word.dictionary.StopWords;
import org.baomai.word.dictionary.UserDictionary;
import org.baomai.word.hanlp.WordModels;

/** A whole run as {@code MeasureKills} has it killed: all jobs, in a process of its own. */
public final class FaultRun {
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

  public static void run(SparkSession spark, Path corpus, Path lake, CommitHook hook) {
    UserDictionary dictionary = UserDictionary.parse("test", List.of("百巷千灯"));
    StopWords stopWords = StopWords.parse("test", List.of("的"));
    new JobRunner(spark, lake, line -> {}, hook, LeaseTerms.DEFAULT)
        .run(
            List.of(
                new ParseJob(new ParseOptions(corpus, null, 1 << 20, false)),
                new SegmentJob(dictionary, WordModels.none(), false, Learning.NONE),
                new TrendsJob(stopWords, 2, ReprintCounting.FIRST, List.of()),
                new TopicsJob(TopicsLake.options(List.of(2), false), stopWords::contains)));
  }
}
