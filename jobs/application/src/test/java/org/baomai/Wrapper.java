package org.baomai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command answers, started as a person does, by its wrapper in a process of its own.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
public record Wrapper(int code, String out, String err) {

  /** Starts the command and waits for its end. */
  public static Wrapper baomai(String... words) throws IOException, InterruptedException {
    return run(null, null, words);
  }

  /**
   * Starts the command in a working directory and waits for its end.
   *
   * @param folder the working directory
   */
  public static Wrapper in(Path folder, String... words) throws IOException, InterruptedException {
    return run(folder, null, words);
  }

  /**
   * Starts the command and waits for its end.
   *
   * @param sparkHome of a Spark of one's own; null for none
   */
  public static Wrapper with(Path sparkHome, String... words)
      throws IOException, InterruptedException {
    return run(null, sparkHome, words);
  }

  private static Wrapper run(Path folder, Path sparkHome, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Home.path().resolve("jobs/bin/baomai").toString());
    command.addAll(List.of(words));
    Path out = Files.createTempFile("baomai", ".out");
    Path err = Files.createTempFile("baomai", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    if (folder != null) {
      builder.directory(folder.toFile());
    }
    builder.environment().remove("SPARK_HOME");
    // Runs of a minute: the second compiler does not pay, and without it Java reserves too little
    // memory for code, runs out of it and goes on uncompiled.
    builder
        .environment()
        .put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m");
    if (sparkHome != null) {
      builder.environment().put("SPARK_HOME", sparkHome.toString());
    }
    int code = ChildProcess.exitCode(builder.start(), Duration.ofMinutes(8));
    Wrapper answer =
        new Wrapper(
            code,
            Files.readString(out, StandardCharsets.UTF_8),
            Files.readString(err, StandardCharsets.UTF_8));
    Files.delete(out);
    Files.delete(err);
    return answer;
  }

  /** Holds the exit code against what it should be; what was said on standard error is told. */
  public Wrapper endsWith(int expected) {
    assertThat(code).as(err).isEqualTo(expected);
    return this;
  }
}
