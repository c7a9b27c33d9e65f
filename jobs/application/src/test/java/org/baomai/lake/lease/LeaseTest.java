package org.baomai.lake.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.baomai.ChildProcess;
import org.baomai.lake.store.LakeException;
import org.baomai.lake.store.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Of many that want a lake one has it; who lost it knows. */
@Timeout(
    value = 2,
    unit = TimeUnit.MINUTES,
    // Reading from a process cannot be interrupted: the test is given up, and its processes killed.
    threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LeaseTest {
  private static final Duration TO_END = Duration.ofMinutes(1);
  private static final LeaseTerms SHORT = new LeaseTerms(Duration.ZERO, Duration.ofSeconds(2));
  private static final LeaseTerms PATIENT =
      new LeaseTerms(Duration.ofSeconds(60), Duration.ofSeconds(1));

  @TempDir private Path folder;
  private final List<Process> started = new CopyOnWriteArrayList<>();

  @AfterEach
  void noProcessStays() {
    started.forEach(ChildProcess::kill);
  }

  @Test
  void ofManyThatStartTogetherOneHasTheLake() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 10; round++) {
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Lease> start =
            () -> {
              together.await(1, TimeUnit.MINUTES);
              try {
                return Lease.acquire(folder);
              } catch (LakeException held) {
                assertThat(held.kind()).isEqualTo(LakeException.Kind.HELD);
                return null;
              }
            };
        List<Lease> leases = new ArrayList<>();
        List<Callable<Lease>> starts = List.of(start, start, start, start);
        for (Future<Lease> lease : threads.invokeAll(starts, 1, TimeUnit.MINUTES)) {
          if (lease.get() != null) {
            leases.add(lease.get());
          }
        }
        assertThat(leases).as("round %d", round).hasSize(1);
        leases.get(0).close();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void numbersGrowAlsoWhereTheLeasesWereRemoved() throws Exception {
    long first = numberOfOne();
    assertThat(numberOfOne()).isEqualTo(first + 1);
    try (java.util.stream.Stream<Path> files = Files.list(folder.resolve("_baomai/lease"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    // Counted from the clock then, in seconds: more than any lake has had runs.
    assertThat(numberOfOne()).isGreaterThanOrEqualTo(first);
  }

  @Test
  void aNumberIsUsedOnceAlsoWhereItWasGivenBackMeanwhile() throws Exception {
    LeaseFolder leases = LeaseFolder.of(folder);
    LeaseOwner owner = LeaseOwner.thisProcess();
    assertThat(leases.create(7, owner)).isTrue();
    leases.release(7);
    assertThat(leases.create(7, owner)).isFalse();
    assertThat(leases.newest()).isEqualTo(7);
    assertThat(leases.isReleased(7)).isTrue();
    assertThat(leases.create(8, owner)).isTrue();
  }

  @Test
  void oneThatWaitsIsToldForWhomAndComesNext() throws Exception {
    List<String> told = new ArrayList<>();
    Process other = holder(60_000);
    try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).startsWith("holds ");
      assertThatThrownBy(() -> Lease.acquire(folder))
          .isInstanceOf(LakeException.class)
          .hasMessageContaining("process " + other.pid())
          .hasMessageContaining("--wait");
      // It is given back while we wait.
      Progress letGo =
          line -> {
            told.add(line);
            terminate(other);
          };
      // A lease that is not stale yet, however slow this machine is.
      LeaseTerms sameExpiry = new LeaseTerms(PATIENT.patience(), Duration.ofSeconds(60));
      Lease.acquire(folder, sameExpiry, letGo).close();
    }
    assertThat(told).hasSize(1);
    assertThat(told.get(0)).contains("process " + other.pid());
    assertThat(ChildProcess.exitCode(other, TO_END)).as("exit code on SIGTERM").isEqualTo(143);
  }

  @Test
  void aProcessThatIsToldToEndGivesTheLakeBack() throws Exception {
    Process other = holder(60_000);
    try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).startsWith("holds ");
      ChildProcess.signal("INT", other);
      assertThat(ChildProcess.exitCode(other, TO_END)).as("exit code on SIGINT").isEqualTo(130);
    }
    LeaseFolder leases = LeaseFolder.of(folder);
    assertThat(leases.isReleased(leases.newest())).isTrue();
  }

  @Test
  void theLakeOfAProcessThatWasKilledIsFreeAtOnce() throws Exception {
    Process other = holder(60_000);
    try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).startsWith("holds ");
      other.destroyForcibly();
      assertThat(ChildProcess.exitCode(other, TO_END)).as("exit code on SIGKILL").isEqualTo(137);
    }
    try (Lease lease = Lease.acquire(folder)) {
      assertThat(lease.overtaken()).as("a dead one cannot wake").isEmpty();
    }
  }

  @Test
  void aSleeperThatWakesUpCannotWrite() throws Exception {
    Process sleeper = holder(1_000);
    try (BufferedReader out = sleeper.inputReader(StandardCharsets.UTF_8);
        Writer in = sleeper.outputWriter(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).startsWith("holds ");
      say(in, "write");
      assertThat(out.readLine()).isEqualTo("wrote");
      ChildProcess.signal("STOP", sleeper);
      try (Lease lease = Lease.acquire(folder, PATIENT, line -> {})) {
        assertThat(lease.overtaken().orElseThrow()).contains("process " + sleeper.pid());
        ChildProcess.signal("CONT", sleeper);
        say(in, "write");
        assertThat(out.readLine())
            .startsWith("LOST")
            .contains("process " + ProcessHandle.current().pid());
        assertThat(ChildProcess.exitCode(sleeper, TO_END)).isZero();
        lease.whileHeld(() -> {});
      }
    }
  }

  @Test
  void aLeaseIsRenewedWhileItsOwnerIsBusy() throws Exception {
    try (Lease lease = Lease.acquire(folder, SHORT, line -> {})) {
      // Longer than it lasts; the other looks all the while.
      LeaseTerms longer = new LeaseTerms(Duration.ofSeconds(3), SHORT.expires());
      assertThatThrownBy(() -> Lease.acquire(folder, longer, line -> {}))
          .isInstanceOf(LakeException.class);
      lease.whileHeld(() -> {});
    }
  }

  @Test
  void aProcessOfAnotherMachineIsNotTakenForDead() throws Exception {
    LeaseFolder leases = LeaseFolder.of(folder);
    LeaseOwner elsewhere =
        new LeaseOwner("host-b", "another machine", Long.MAX_VALUE, Instant.EPOCH, "r7");
    assertThat(leases.create(7, elsewhere)).isTrue();
    assertThatThrownBy(() -> Lease.acquire(folder))
        .hasMessageContaining("on host-b")
        .hasMessageContaining("run r7");
    LeaseOwner here = LeaseOwner.thisProcess();
    LeaseOwner dead = new LeaseOwner("host-a", here.machine(), here.pid(), Instant.EPOCH, "");
    Assumptions.assumeFalse(here.machine().isEmpty(), "this machine cannot tell itself");
    assertThat(dead.isDead()).as("another process had the number before").isTrue();
    assertThat(here.isDead()).isFalse();
  }

  private long numberOfOne() {
    try (Lease lease = Lease.acquire(folder)) {
      return lease.number();
    }
  }

  private Process holder(long expiresMillis) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            LeaseHolder.class.getName(),
            folder.toString(),
            String.valueOf(expiresMillis));
    Process process =
        new ProcessBuilder(ChildProcess.interruptible(command))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    started.add(process);
    return process;
  }

  private static void say(Writer in, String line) throws IOException {
    in.write(line + "\n");
    in.flush();
  }

  private static void terminate(Process process) {
    try {
      ChildProcess.signal("TERM", process);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("no signal could be sent", e);
    }
  }
}
