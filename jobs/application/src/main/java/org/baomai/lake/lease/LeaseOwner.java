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
 * Who holds a lease, as its file tells.
 *
 * @param host name of the machine, for people
 * @param machine what tells whether a process number means the same process: start of the machine
 *     and space of process numbers; empty where that cannot be told
 * @param pid process number
 * @param started when the process started
 * @param run the run that goes on; empty before the first
 */
record LeaseOwner(String host, String machine, long pid, Instant started, String run) {
  /** Start times of one process are told alike up to the clock's corrections. */
  private static final Duration SAME_START = Duration.ofSeconds(5);

  static LeaseOwner thisProcess() {
    return new LeaseOwner(
        hostName(), machineId(), ProcessHandle.current().pid(), startOfThisProcess(), "");
  }

  LeaseOwner withRun(String now) {
    return new LeaseOwner(host, machine, pid, started, now);
  }

  /** Whether its process is known to have ended: only where it ran on this very machine. */
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
            .map(start -> Duration.between(start, started).abs().compareTo(SAME_START) > 0)
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

  /** Empty while the file is being written, or if something else wrote it. */
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

  /** Two containers of one machine have numbers of their own, and one name if badly set up. */
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
