package org.baomai.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.baomai.EmptyLake;
import org.baomai.SampleCorpus;
import org.baomai.SharedSession;
import org.baomai.cli.WrapperIT;
import org.baomai.lake.LakeContent;
import org.baomai.lake.ReprintCounting;
import org.baomai.lake.store.CommitHook;
import org.baomai.newwords.Learning;
import org.baomai.parse.ParseJob;
import org.baomai.parse.ParseOptions;
import org.baomai.segment.SegmentJob;
import org.baomai.trends.TrendsJob;
import org.baomai.word.dictionary.StopWords;
import org.baomai.word.dictionary.UserDictionary;
import org.baomai.word.hanlp.WordModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that dies after a commit, any commit, leaves readers with the last published state, and the
 * next run with the tables of one that was never disturbed.
 *
 * <p>Death is an error thrown right after the commit, past every handler, so that nothing is tidied
 * up; {@link WrapperIT} does it once with a process that really dies. The fault run, {@link
 * MeasureKills}, kills processes by the hundred, and fits topics too. The runs here begin with a
 * lake; {@code InterruptedCreationTest} kills processes that create one.
 */
class KillTest {
  private static final String EVERY = "baomai.kill.every";

  @TempDir private Path folder;

  @Test
  void killedBetweenAnyTwoCommitsNothingIsHalfDone() throws Exception {
    SampleCorpus corpus = SampleCorpus.of(folder.resolve("corpus"), 3);
    Path base = EmptyLake.at(folder.resolve("base"));
    run(corpus, base, CommitHook.NONE);
    LakeContent before = LakeContent.of(base);
    corpus.add(SampleCorpus.pages().get(4));
    Files.delete(corpus.file(SampleCorpus.pages().get(0)));
    Path undisturbed = copy(base, "undisturbed");
    Counting counting = new Counting();
    run(corpus, undisturbed, counting);
    LakeContent after = LakeContent.of(undisturbed);
    assertThat(counting.commits).isGreaterThan(12);

    // One commit in thirty-six here; all of them with -Dbaomai.kill.every=1.
    int step = Integer.getInteger(EVERY, 36);
    for (int commit = 1; commit <= counting.commits; commit += step) {
      Path lake = copy(base, "killed-" + commit);
      killAfter(corpus, lake, commit);
      LakeContent seen = LakeContent.of(lake);
      assertThat(seen.rows("pages")).isIn(before.rows("pages"), after.rows("pages"));
      if (commit < 5) {
        seen.assertSameAs(before);
      }
      run(corpus, lake, CommitHook.NONE);
      LakeContent.of(lake).assertSameAs(after);
      System.out.println("killed after commit " + commit + " of " + counting.commits + ": equal");
    }
  }

  private static void killAfter(SampleCorpus corpus, Path lake, int commits) {
    Counting counting = new Counting();
    CommitHook deadly =
        table -> {
          counting.committed(table);
          if (counting.commits == commits) {
            throw new Death();
          }
        };
    assertThatThrownBy(() -> run(corpus, lake, deadly)).isInstanceOf(Death.class);
  }

  private static void run(SampleCorpus corpus, Path lake, CommitHook hook) {
    SparkSession spark = SharedSession.get();
    UserDictionary dictionary = UserDictionary.parse("test", List.of("百巷千灯"));
    StopWords stopWords = StopWords.parse("test", List.of("的"));
    new JobRunner(spark, lake, line -> {}, hook)
        .run(
            List.of(
                new ParseJob(new ParseOptions(corpus.path(), null, 1 << 20, false)),
                new SegmentJob(dictionary, WordModels.none(), false, Learning.NONE),
                new TrendsJob(stopWords, 2, ReprintCounting.FIRST, List.of())));
  }

  private Path copy(Path lake, String name) throws IOException {
    Path target = folder.resolve(name);
    EmptyLake.copy(lake, target);
    return target;
  }

  private static final class Counting implements CommitHook {
    private int commits;

    @Override
    public void committed(String table) {
      commits++;
    }
  }
}
