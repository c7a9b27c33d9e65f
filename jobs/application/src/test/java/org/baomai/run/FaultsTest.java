package org.baomai.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.baomai.ChildProcess;
import org.baomai.EmptyLake;
import org.baomai.Home;
import org.baomai.SampleCorpus;
import org.baomai.Shell;
import org.baomai.cli.option.ExitCode;
import org.baomai.lake.LakeContent;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What takes minutes, processes or the right to mount: run with {@code -Dbaomai.faults=true}. The
 * wrapper must have been built.
 */
@EnabledIfSystemProperty(named = "baomai.faults", matches = "true")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class FaultsTest {
  private static final long FREE_BYTES = 96 << 10;

  @TempDir private Path folder;

  @Test
  void aFullDiskIsToldAndTheRerunIsRight() throws Exception {
    SampleCorpus corpus = SampleCorpus.of(folder.resolve("corpus"), 2);
    Path lake = lakeOnSmallDisk();
    try {
      parse(corpus, lake);
      LakeContent before = LakeContent.of(lake);
      for (Path page : SampleCorpus.pages().subList(2, 14)) {
        corpus.add(page);
      }
      Path ballast = lake.resolveSibling("ballast");
      long room = lake.toFile().getUsableSpace() - FREE_BYTES;
      Files.write(ballast, new byte[(int) room]);
      Shell full = Shell.baomai("parse", "--corpus", corpus.path(), "--lake", lake);
      assertThat(full.code()).isEqualTo(ExitCode.FAILED);
      assertThat(full.err()).contains("No space left on device").contains("run again");
      Files.delete(ballast);
      LakeContent.of(lake).assertSameAs(before);
      parse(corpus, lake);
      Path fresh = EmptyLake.at(folder.resolve("fresh"));
      parse(corpus, fresh);
      LakeContent.of(lake).assertSameAs(LakeContent.of(fresh));
    } finally {
      umount(lake.getParent());
    }
  }

  @Test
  void aLakeThatMayNotBeWrittenIsToldAndRead() throws Exception {
    SampleCorpus corpus = SampleCorpus.of(folder.resolve("corpus"), 2);
    Path lake = lakeOnSmallDisk();
    try {
      parse(corpus, lake);
      corpus.add(SampleCorpus.pages().get(4));
      mount("-o", "remount,ro", lake.getParent());
      Shell refused = Shell.baomai("parse", "--corpus", corpus.path(), "--lake", lake);
      assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
      assertThat(refused.err()).contains("Read-only file system").doesNotContain("\tat ");
      Shell read = Shell.baomai("status", "--lake", lake);
      assertThat(read.code()).as(read.err()).isZero();
      mount("-o", "remount,rw", lake.getParent());
      parse(corpus, lake);
      assertThat(LakeContent.of(lake).rows("pages")).isEqualTo(3);
    } finally {
      umount(lake.getParent());
    }
  }

  @Test
  void aClusterThatLosesAnExecutorAndAWorkerWritesEqualTables() throws Exception {
    SampleCorpus corpus = SampleCorpus.of(folder.resolve("corpus"), 42);
    Path alone = folder.resolve("alone");
    Path shared = folder.resolve("shared");
    try (Cluster cluster = Cluster.start(folder.resolve("cluster"))) {
      List<String> command = new ArrayList<>(cluster.submit());
      command.addAll(
          List.of("run", "--corpus", corpus.path().toString(), "--lake", shared.toString()));
      Process run = Cluster.wrapper(command, folder.resolve("run.log"));
      cluster.killAnExecutorOnce(1, run);
      cluster.killAWorker();
      int code = ChildProcess.exitCode(run, Duration.ofMinutes(9));
      assertThat(code).as(Files.readString(folder.resolve("run.log"))).isZero();
    }
    Shell local = Shell.baomai("run", "--corpus", corpus.path(), "--lake", alone);
    assertThat(local.code()).as(local.err()).isZero();
    LakeContent.of(shared).assertSameAs(LakeContent.of(alone));
  }

  @Test
  void onASignalTheWrapperLeavesWithItsCodeAndTheNextRunGoesOn() throws Exception {
    SampleCorpus corpus = SampleCorpus.of(folder.resolve("corpus"), 14);
    Path lake = folder.resolve("lake");
    List<String> command =
        List.of("run", "--corpus", corpus.path().toString(), "--lake", lake.toString());
    for (String signal : List.of("TERM", "INT")) {
      Path log = folder.resolve(signal);
      Process run = Cluster.interruptibleWrapper(command, log);
      Cluster.awaitText(log, "read and cut", run);
      ChildProcess.signal(signal, run);
      assertThat(ChildProcess.exitCode(run, Duration.ofMinutes(2)))
          .isEqualTo(signal.equals("TERM") ? 143 : 130);
      assertThat(Files.readString(log)).contains("ended by a signal").doesNotContain("\tat ");
    }
    Shell again = Shell.baomai("run", "--corpus", corpus.path(), "--lake", lake);
    assertThat(again.code()).as(again.err()).isZero();
  }

  @Test
  void listenersOfOthersAreKeptAndFilesTakeTheUmask() throws Exception {
    SampleCorpus corpus = SampleCorpus.of(folder.resolve("corpus"), 1);
    Path lake = folder.resolve("lake");
    Path log = folder.resolve("log");
    List<String> command =
        List.of(
            "sh",
            "-c",
            "umask 027; exec \"$0\" \"$@\"",
            Home.path().resolve("jobs/bin/baomai").toString(),
            "--conf",
            "spark.extraListeners=org.apache.spark.scheduler.StatsReportListener",
            "--conf",
            "spark.hadoop.fs.s3a.secret.key=this-is-secret",
            "parse",
            "--corpus",
            corpus.path().toString(),
            "--lake",
            lake.toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("BAOMAI_LOG", "info");
    Process run = builder.redirectOutput(log.toFile()).start();
    int code = ChildProcess.exitCode(run, Duration.ofMinutes(5));
    String said = Files.readString(log, UTF_8);
    assertThat(code).as(said).isZero();
    assertThat(said).contains("StatsReportListener").doesNotContain("this-is-secret");
    try (java.util.stream.Stream<Path> files = Files.walk(lake)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as(file.toString())
            .endsWith("---");
      }
    }
  }

  private static void parse(SampleCorpus corpus, Path lake) {
    Shell parse = Shell.baomai("parse", "--corpus", corpus.path(), "--lake", lake);
    assertThat(parse.code()).as(parse.err()).isZero();
  }

  private Path lakeOnSmallDisk() throws IOException, InterruptedException {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    mount("-t", "tmpfs", "-o", "size=64m", "tmpfs", disk);
    return disk.resolve("lake");
  }

  private static void mount(Object... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("mount"));
    List.of(words).forEach(word -> command.add(word.toString()));
    int code = ChildProcess.run(command.toArray(String[]::new));
    Assumptions.assumeTrue(code == 0, "may not mount here");
  }

  private static void umount(Path at) throws IOException, InterruptedException {
    ChildProcess.run("umount", "-l", at.toString());
  }
}
