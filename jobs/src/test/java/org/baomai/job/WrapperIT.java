package org.baomai.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.baomai.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a person starts it: the wrapper, spark-submit, a process of its own. */
class WrapperIT {
  private static final int KILLED = 137;

  /** A process that waits for its start leaves a core to another. */
  private static final ExecutorService BESIDE = Executors.newSingleThreadExecutor();

  @TempDir private Path folder;

  @AfterAll
  static void noThreadStays() {
    BESIDE.shutdownNow();
  }

  @Test
  void oneCoreAndTwoCoresWriteEqualTablesAndADeadRunIsMadeGood() throws Exception {
    SampleCorpus corpus = SampleCorpus.of(folder.resolve("corpus"), 14);
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    Future<Answer> onOneCore = BESIDE.submit(() -> run(corpus, one, "--master", "local[1]"));
    assertCode(
        KILLED,
        run(corpus, two, "--master", "local[2]", "--conf", "spark.baomai.test.haltAfterCommits=9"));
    assertCode(0, run(corpus, two, "--master", "local[2]"));
    assertCode(0, onOneCore.get());
    LakeContent content = LakeContent.of(one);
    content.assertSameAs(LakeContent.of(two));
    assertThat(content.rows("topics")).isPositive();
  }

  @Test
  void helpTeachesAndJsonLinesHoldNothingButRows() throws Exception {
    Answer help = baomai("--help");
    assertCode(0, help);
    assertThat(help.out())
        .contains("baomai run --corpus FOLDER --lake LAKE")
        .contains("Exit codes");
    SampleCorpus corpus = SampleCorpus.of(folder.resolve("corpus"), 1);
    Path lake = folder.resolve("lake");
    assertCode(0, baomai("parse", "--corpus", corpus.path().toString(), "--lake", lake.toString()));
    Answer rows =
        baomai("sql", "--lake", lake.toString(), "--format", "jsonl", "SELECT 1 AS n FROM pages");
    assertCode(0, rows);
    assertThat(rows.out()).isEqualTo("{\"n\":1}\n");
  }

  @Test
  void sparkOfOnesOwnIsUsedWhereThereIsOne() throws Exception {
    Path submit = folder.resolve("spark/bin/spark-submit");
    Files.createDirectories(submit.getParent());
    Files.writeString(submit, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertThat(submit.toFile().setExecutable(true)).isTrue();
    Answer answer =
        baomaiWith(
            folder.resolve("spark"),
            "--conf",
            "a=b c",
            "status",
            "--lake",
            "湖",
            "--master",
            "local[1]");
    assertCode(0, answer);
    assertThat(answer.out().lines().toList())
        .containsSubsequence(
            "--conf", "a=b c", "--master", "local[1]", "--class", "org.baomai.job.Main")
        .containsSubsequence("status", "--lake", "湖");
    Answer wrong = baomaiWith(folder.resolve("nowhere"), "status");
    assertCode(2, wrong);
    assertThat(wrong.err()).contains("SPARK_HOME");
  }

  private static Answer run(SampleCorpus corpus, Path lake, String... spark) throws Exception {
    List<String> words = new ArrayList<>(List.of(spark));
    words.addAll(List.of("run", "--corpus", corpus.path().toString(), "--lake", lake.toString()));
    return baomai(words.toArray(String[]::new));
  }

  private record Answer(int code, String out, String err) {}

  private static Answer baomai(String... words) throws IOException, InterruptedException {
    return baomaiWith(null, words);
  }

  private static Answer baomaiWith(Path sparkHome, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Home.path().resolve("jobs/bin/baomai").toString());
    command.addAll(List.of(words));
    Path out = Files.createTempFile("baomai", ".out");
    Path err = Files.createTempFile("baomai", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().remove("SPARK_HOME");
    if (sparkHome != null) {
      builder.environment().put("SPARK_HOME", sparkHome.toString());
    }
    Process process = builder.start();
    if (!process.waitFor(8, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("no end after eight minutes: " + command);
    }
    Answer answer =
        new Answer(
            process.exitValue(),
            Files.readString(out, StandardCharsets.UTF_8),
            Files.readString(err, StandardCharsets.UTF_8));
    Files.delete(out);
    Files.delete(err);
    return answer;
  }

  private static void assertCode(int code, Answer answer) {
    assertThat(answer.code()).as(answer.err()).isEqualTo(code);
  }
}
