package org.baomai.lake.lease;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Properties;

/**
 * The owner of a lease, as recorded in its file.
 *
 * @param host name of the machine, for messages
 * @param machine boot id of the machine and PID namespace, within which process numbers are unique;
 *     empty if unknown
 * @param pid process number
 * @param started when the process started
 * @param run the current run; empty before the first
 */
record LeaseOwner(String host, String machine, long pid, Instant started, String run) {
  /** Tolerance for the start time of a process, which changes when the clock is adjusted. */
  private static final Duration START_TOLERANCE = Duration.ofSeconds(5);

  static LeaseOwner thisProcess() {
    return new LeaseOwner(
        hostName(), machineId(), ProcessHandle.current().pid(), startOfThisProcess(), "");
  }

  LeaseOwner withRun(String now) {
    return new LeaseOwner(host, machine, pid, started, now);
  }

  /** Whether its process has certainly ended; false if it ran on another machine. */
  boolean isDead() {
    if (machine.isEmpty() || !machine.equals(machineId())) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    return process.isEmpty()
        || process
            .get()
            .info()
            .startInstant()
            .map(start -> Duration.between(start, started).abs().compareTo(START_TOLERANCE) > 0)
            .orElse(false);
  }

  String describe() {
    return "process "
        + pid
        + " on "
        + host
        + " since "
        + started.truncatedTo(ChronoUnit.SECONDS)
        + (run.isEmpty() ? "" : ", run " + run);
  }

  String toText() {
    return "host=%s%nmachine=%s%npid=%d%nstarted=%s%nrun=%s%n"
        .formatted(host, machine, pid, started, run)
        .replace("\r", "");
  }

  /** The owner in a file; empty while the file is being written, or if it has another format. */
  static Optional<LeaseOwner> parse(String text) {
    Properties lines = new Properties();
    try {
      lines.load(new StringReader(text));
      return Optional.of(
          new LeaseOwner(
              lines.getProperty("host", "an unnamed host"),
              lines.getProperty("machine", ""),
              Long.parseLong(lines.getProperty("pid")),
              Instant.parse(lines.getProperty("started")),
              lines.getProperty("run", "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException unfinished) {
      return Optional.empty();
    }
  }

  private static Instant startOfThisProcess() {
    return ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "an unnamed host";
    }
  }

  /** Two containers of a machine have separate PID namespaces, but may have the same host name. */
  private static String machineId() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip()
          + " "
          + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
    } catch (IOException | UnsupportedOperationException elsewhere) {
      return "";
    }
  }
}
