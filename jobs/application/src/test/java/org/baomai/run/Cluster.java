package org.baomai.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.baomai.ChildProcess;
import org.baomai.Home;

/** Spark's own cluster on this machine: a master and two workers, a process each. */
final class Cluster implements AutoCloseable {
  private static final Duration MOST_WAIT = Duration.ofMinutes(5);
  private static final String MASTER = "spark://127.0.0.1:17077";

  private final Path folder;
  private final Path sparkHome = Home.path().resolve("jobs/spark-home/target/spark");
  private final List<Process> processes = new ArrayList<>();

  private Cluster(Path folder) {
    this.folder = folder;
  }

  static Cluster start(Path folder) throws IOException {
    Cluster cluster = new Cluster(Files.createDirectories(folder));
    cluster.start("master", "--host", "127.0.0.1", "--port", "17077", "--webui-port", "18080");
    awaitText(folder.resolve("master"), "I have been elected leader", cluster.processes.get(0));
    for (int worker = 1; worker <= 2; worker++) {
      cluster.start(
          "worker",
          "--host",
          "127.0.0.1",
          "--port",
          "1710" + worker,
          "--webui-port",
          "1810" + worker,
          "-c",
          "1",
          "-m",
          "2g",
          "-d",
          folder.resolve("work" + worker).toString(),
          MASTER);
    }
    return cluster;
  }

  List<String> submit() {
    return List.of(
        "--master",
        MASTER,
        "--executor-memory",
        "1g",
        "--total-executor-cores",
        "2",
        "--conf",
        "spark.executor.cores=1");
  }

  private void start(String kind, String... words) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("java", "-cp", log4j() + ":" + sparkHome + "/jars/*"));
    command.add(
        kind.equals("master")
            ? "org.apache.spark.deploy.master.Master"
            : "org.apache.spark.deploy.worker.Worker");
    command.addAll(List.of(words));
    Path log = folder.resolve(kind.equals("master") ? kind : kind + processes.size());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder
        .environment()
        .putAll(Map.of("SPARK_SCALA_VERSION", "2.13", "SPARK_HOME", sparkHome.toString()));
    processes.add(builder.start());
  }

  /** Spark's own words are waited for. */
  private Path log4j() throws IOException {
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Files.writeString(
        conf.resolve("log4j2.properties"),
        "rootLogger.level=info\nrootLogger.appenderRef.o.ref=o\nappender.o.type=Console\n"
            + "appender.o.name=o\nappender.o.layout.type=PatternLayout\n"
            + "appender.o.layout.pattern=%m%n\n",
        UTF_8);
    return conf;
  }

  /** Kills (SIGKILL) an executor of a worker as soon as it has begun a task. */
  void killAnExecutorOnce(int worker, Process run) throws IOException, InterruptedException {
    Path work = folder.resolve("work" + worker);
    long deadline = System.nanoTime() + MOST_WAIT.toNanos();
    while (run.isAlive() && System.nanoTime() < deadline) {
      try (Stream<Path> files = Files.exists(work) ? Files.walk(work) : Stream.of()) {
        boolean begun =
            files.anyMatch(file -> file.endsWith("stderr") && has(file, "Running task"));
        if (begun) {
          executorsOf(processes.get(worker)).forEach(ProcessHandle::destroyForcibly);
          return;
        }
      }
      run.waitFor(200, TimeUnit.MILLISECONDS);
    }
    ChildProcess.kill(run);
    throw new AssertionError(
        "the run ended, or " + MOST_WAIT + " passed, before an executor had a task");
  }

  /** Kills the second worker with its executors. */
  void killAWorker() {
    ChildProcess.kill(processes.get(2));
  }

  private static List<ProcessHandle> executorsOf(Process worker) {
    return worker.descendants().toList();
  }

  private static boolean has(Path file, String text) {
    try {
      return Files.readString(file, UTF_8).contains(text);
    } catch (IOException gone) {
      return false;
    }
  }

  /** The wrapper, in a process of its own. */
  static Process wrapper(List<String> words, Path log) throws IOException {
    return start(command(words), log);
  }

  /** The same, receiving SIGINT however this process was started. */
  static Process interruptibleWrapper(List<String> words, Path log)
      throws IOException, InterruptedException {
    return start(ChildProcess.interruptible(command(words)), log);
  }

  private static List<String> command(List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Home.path().resolve("jobs/bin/baomai").toString());
    command.addAll(words);
    return command;
  }

  private static Process start(List<String> command, Path log) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().remove("SPARK_HOME");
    return builder.start();
  }

  static void awaitText(Path log, String text, Process process) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(log, UTF_8)) {
      StringBuilder seen = new StringBuilder();
      long deadline = System.nanoTime() + MOST_WAIT.toNanos();
      while (process.isAlive() && seen.indexOf(text) < 0 && System.nanoTime() < deadline) {
        String line = lines.readLine();
        if (line == null) {
          process.waitFor(100, TimeUnit.MILLISECONDS);
        } else {
          seen.append(line).append('\n');
        }
      }
      assertThat(seen).contains(text);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + text, e);
    }
  }

  @Override
  public void close() {
    processes.forEach(ChildProcess::kill);
  }
}
