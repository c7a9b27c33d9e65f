package org.baomai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.baomai.SampleCorpus;
import org.baomai.Wrapper;
import org.baomai.lake.LakeContent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs in a process of their own: wrapper and spark-submit. */
public class WrapperIT {
  private static final int KILLED = 137;

  /** Runs a process beside the one of the test: starting leaves a core idle. */
  private static final ExecutorService BESIDE = Executors.newSingleThreadExecutor();

  @TempDir private Path folder;
  private Path work;

  @AfterAll
  static void shutDownThreads() {
    BESIDE.shutdownNow();
  }

  @Test
  void oneAndTwoCoresWriteEqualTablesAlsoAfterAKill() throws Exception {
    work = Files.createDirectory(folder.resolve("work"));
    SampleCorpus corpus = SampleCorpus.of(folder.resolve("corpus"), 10);
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    Future<Wrapper> onOneCore = BESIDE.submit(() -> run(corpus, one, "--master", "local[1]"));
    run(corpus, two, "--master", "local[2]", "--conf", "spark.baomai.test.haltAfterCommits=9")
        .endsWith(KILLED);
    run(corpus, two, "--master", "local[2]").endsWith(0);
    onOneCore.get(8, TimeUnit.MINUTES).endsWith(0);
    LakeContent content = LakeContent.of(one);
    content.assertSameAs(LakeContent.of(two));
    assertThat(content.rows("topics")).isPositive();
    assertThat(work).as("the working directory of all runs").isEmptyDirectory();
  }

  private Wrapper run(SampleCorpus corpus, Path lake, String... spark) throws Exception {
    List<String> words = new ArrayList<>(List.of(spark));
    words.addAll(List.of("run", "--corpus", corpus.path().toString(), "--lake", lake.toString()));
    return Wrapper.in(work, words.toArray(String[]::new));
  }
}
