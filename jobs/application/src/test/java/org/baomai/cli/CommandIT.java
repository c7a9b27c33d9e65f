package org.baomai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.baomai.SampleCorpus;
import org.baomai.Wrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Help, JSON Lines and the choice of Spark in a process of its own. */
class CommandIT {
  @TempDir private Path folder;

  @Test
  void helpIsPrintedAndJsonLinesContainOnlyRows() throws Exception {
    Wrapper help = Wrapper.baomai("--help").endsWith(0);
    assertThat(help.out())
        .contains("baomai run --corpus FOLDER --lake LAKE")
        .contains("Exit codes");
    SampleCorpus corpus = SampleCorpus.of(folder.resolve("corpus"), 1);
    String lake = folder.resolve("lake").toString();
    Path work = Files.createDirectory(folder.resolve("work"));
    Wrapper.in(work, "parse", "--corpus", corpus.path().toString(), "--lake", lake).endsWith(0);
    Wrapper rows =
        Wrapper.in(work, "sql", "--lake", lake, "--format", "jsonl", "SELECT 1 AS n FROM pages");
    rows.endsWith(0);
    assertThat(rows.out()).isEqualTo("{\"n\":1}\n");
    assertThat(work).as("the working directory of both commands").isEmptyDirectory();
  }

  @Test
  void usesSparkHomeIfItIsSet() throws Exception {
    Path submit = folder.resolve("spark/bin/spark-submit");
    Files.createDirectories(submit.getParent());
    Files.writeString(submit, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertThat(submit.toFile().setExecutable(true)).isTrue();
    Wrapper answer =
        Wrapper.with(
            folder.resolve("spark"),
            "--conf",
            "a=b c",
            "status",
            "--lake",
            "湖",
            "--master",
            "local[1]");
    answer.endsWith(0);
    assertThat(answer.out().lines().toList())
        .containsSubsequence(
            "--conf", "a=b c", "--master", "local[1]", "--class", "org.baomai.cli.Main")
        .containsSubsequence("status", "--lake", "湖");
    Wrapper wrong = Wrapper.with(folder.resolve("nowhere"), "status");
    wrong.endsWith(2);
    assertThat(wrong.err()).contains("SPARK_HOME");
  }
}
