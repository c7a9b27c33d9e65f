package org.baomai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Processes that a test starts: every wait has a time limit, after which the process is killed. */
public final class ChildProcess {
  private static final Duration SHORT = Duration.ofSeconds(30);
  private static final List<String> WITH_DEFAULT_SIGINT = List.of("env", "--default-signal=INT");

  /** The bit of SIGINT, signal 2, in the mask of ignored signals. */
  private static final long SIGINT_BIT = 1L << 1;

  private ChildProcess() {}

  /**
   * Waits until a process ends.
   *
   * @return its exit code
   * @throws AssertionError if it is still running after {@code limit}; it is killed then, with its
   *     descendants
   */
  public static int exitCode(Process process, Duration limit) throws InterruptedException {
    boolean ended = false;
    try {
      ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      if (!ended) {
        kill(process);
      }
    }
    if (!ended) {
      throw new AssertionError(
          "still running after " + limit + ", now killed: " + process.info().commandLine());
    }
    return process.exitValue();
  }

  /** Runs a command of the system, without its output, for at most half a minute. */
  public static int run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return exitCode(process, SHORT);
  }

  /** Kills a process and its descendants (SIGKILL); does nothing where it has ended. */
  public static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /**
   * Sends a signal.
   *
   * @param name without SIG: INT, TERM, STOP, CONT
   */
  public static void signal(String name, Process process) throws IOException, InterruptedException {
    int code = run("kill", "-" + name, String.valueOf(process.pid()));
    if (code != 0) {
      throw new AssertionError("SIG" + name + " could not be sent to " + process.pid());
    }
  }

  /**
   * A command whose process receives SIGINT. A shell without job control starts its background jobs
   * with SIGINT ignored, every child inherits that, and a JVM then never handles the signal: under
   * {@code nohup mvn verify &} a test would wait for ever. Skips the test where SIGINT is ignored
   * and {@code env} cannot reset it (coreutils before 8.31).
   */
  public static List<String> interruptible(List<String> command)
      throws IOException, InterruptedException {
    if (!ignoresInterrupt()) {
      return command;
    }
    List<String> words = new ArrayList<>(WITH_DEFAULT_SIGINT);
    words.add("true");
    Assumptions.assumeTrue(
        run(words.toArray(String[]::new)) == 0,
        "SIGINT is ignored in this process, and env has no --default-signal to reset it for a"
            + " child. Run the tests in the foreground.");
    words.remove(words.size() - 1);
    words.addAll(command);
    return words;
  }

  /** Whether this process, and so each child, ignores SIGINT; false where /proc does not exist. */
  private static boolean ignoresInterrupt() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> line.substring("SigIgn:".length()).strip())
        .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) & SIGINT_BIT) != 0);
  }
}
