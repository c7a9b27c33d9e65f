package org.baomai.lake.lease;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.baomai.lake.store.Fence;
import org.baomai.lake.store.LakeException;
import org.baomai.lake.store.Progress;

/**
 * Ensures a single writer per lake, across all hosts that share its path: a file in {@code
 * _baomai/lease} that names its owner and is renewed by a thread. A lease that was released, whose
 * process has died on this machine, or that has expired is taken over by a lease with the next
 * number. {@link Fence} stops an owner that was only suspended.
 */
public final class Lease implements Fence, AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long COMMIT_TIMEOUT_SECONDS = 20;

  private final LeaseFolder folder;
  private final Path lake;
  private final long number;
  private final LeaseOwner overtaken;
  private final Timer renewal;
  private final Thread onSignal;
  private final ReentrantLock committing = new ReentrantLock();
  private volatile LeaseOwner owner;
  private volatile boolean ended;

  private Lease(
      LeaseFolder folder, Path lake, long number, LeaseOwner owner, LeaseOwner overtaken) {
    this.folder = folder;
    this.lake = lake;
    this.number = number;
    this.owner = owner;
    this.overtaken = overtaken;
    this.renewal = new Timer("baomai-lease", true);
    this.onSignal = new Thread(this::endOnSignal, "baomai-lease-end");
  }

  /**
   * Takes the lease of a lake without waiting.
   *
   * @throws LakeException of kind HELD if another run holds it
   */
  public static Lease acquire(Path lake) {
    return acquire(lake, LeaseTerms.DEFAULT, line -> {});
  }

  /**
   * Takes the lease of a lake.
   *
   * @param lake the lake's folder; created if it does not exist
   * @param terms how long to wait, and when a lease expires
   * @param progress reports once that the run waits, and for which owner
   * @throws LakeException of kind HELD if another run still holds it after the waiting time
   */
  public static Lease acquire(Path lake, LeaseTerms terms, Progress progress) {
    try {
      LeaseFolder folder = LeaseFolder.of(lake);
      long end = System.nanoTime() + terms.patience().toNanos();
      boolean reported = false;
      while (true) {
        long newest = folder.newest();
        Optional<LeaseOwner> holder = newest == 0 ? Optional.empty() : folder.owner(newest);
        if (newest == 0 || mayBeTaken(folder, newest, holder, terms)) {
          Lease lease = make(folder, lake, newest, holder);
          if (lease != null) {
            lease.start(terms);
            return lease;
          }
        } else if (System.nanoTime() - end >= 0) {
          throw held(lake, holder, terms);
        } else {
          if (!reported) {
            progress.says("Waiting for the lake: " + describe(holder) + " holds it.");
            reported = true;
          }
          pause();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The lake "
              + lake
              + " cannot be leased. Check that the folder is writable and has free space.",
          e);
    }
  }

  private static boolean mayBeTaken(
      LeaseFolder folder, long number, Optional<LeaseOwner> holder, LeaseTerms terms)
      throws IOException {
    return folder.isReleased(number)
        || holder.map(LeaseOwner::isDead).orElse(false)
        || folder.age(number).compareTo(terms.expires()) > 0;
  }

  /** Creates the lease with the next number; null if another process was faster. */
  private static Lease make(LeaseFolder folder, Path lake, long before, Optional<LeaseOwner> holder)
      throws IOException {
    LeaseOwner own = LeaseOwner.thisProcess();
    // Tables keep the greatest number they have seen, even if the lease files were removed.
    long next = before == 0 ? Instant.now().getEpochSecond() : before + 1;
    if (!folder.create(next, own)) {
      return null;
    }
    boolean ended =
        before == 0 || folder.isReleased(before) || holder.map(LeaseOwner::isDead).orElse(false);
    return new Lease(folder, lake, next, own, ended ? null : holder.orElse(own));
  }

  private static LakeException held(Path lake, Optional<LeaseOwner> holder, LeaseTerms terms) {
    return new LakeException(
        LakeException.Kind.HELD,
        "Another run holds the lake "
            + lake
            + " ("
            + describe(holder)
            + "). Wait for it to end, for instance with --wait 2h, or stop it, and run again. If it"
            + " hangs or its host is down, its lease expires "
            + terms.expires().toSeconds()
            + " s after its last renewal and can then be taken over.");
  }

  private static String describe(Optional<LeaseOwner> holder) {
    return holder.map(LeaseOwner::describe).orElse("a run that has just started");
  }

  private static void pause() {
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the lake.", e);
    }
  }

  private void start(LeaseTerms terms) throws IOException {
    folder.clean(number);
    long every = Math.max(1, terms.expires().toMillis() / 6);
    TimerTask renewing =
        new TimerTask() {
          @Override
          public void run() {
            renew();
          }
        };
    renewal.schedule(renewing, every, every);
    Runtime.getRuntime().addShutdownHook(onSignal);
  }

  /** The owner whose expired lease was taken over and that may only be suspended, if any. */
  public Optional<String> overtaken() {
    return Optional.ofNullable(overtaken).map(LeaseOwner::describe);
  }

  /** Records the current run, for the messages of other processes that wait for the lake. */
  public void names(String run) {
    owner = owner.withRun(run);
    renew();
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public void whileHeld(Runnable work) {
    committing.lock();
    try {
      requireHeld();
      work.run();
    } finally {
      committing.unlock();
    }
  }

  private void requireHeld() {
    long newest = newest();
    if (ended || newest != number) {
      throw new LakeException(
          LakeException.Kind.LOST,
          "This run no longer holds the lake "
              + lake
              + (newest == number ? ": it was asked to terminate." : ": " + successor(newest) + ".")
              + " Its unpublished writes are reverted; run again.");
    }
  }

  private String successor(long newest) {
    try {
      return "its lease expired, and "
          + describe(folder.owner(newest))
          + " took it over (lease "
          + newest
          + " after "
          + number
          + ")";
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private long newest() {
    try {
      return folder.newest();
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private UncheckedIOException unreachable(IOException cause) {
    return new UncheckedIOException("The leases of the lake " + lake + " cannot be read.", cause);
  }

  /** A failed renewal is retried; the lease is lost only when another process takes it. */
  private synchronized void renew() {
    try {
      if (!ended && folder.newest() == number) {
        folder.renew(number, owner);
      }
    } catch (IOException tryAgain) {
      return;
    }
  }

  /** On a signal, releases the lease when no commit is running; otherwise it expires. */
  private void endOnSignal() {
    try {
      if (committing.tryLock(COMMIT_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        end();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void end() {
    renewal.cancel();
    try {
      if (!ended && folder.newest() == number) {
        folder.release(number);
      }
    } catch (IOException notGivenBack) {
      // Published work is safe. The lease ends with the process, or expires.
      return;
    } finally {
      ended = true;
    }
  }

  /** Releases the lease. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(onSignal);
    } catch (IllegalStateException ending) {
      // The process is terminating: the shutdown hook releases the lease.
      return;
    }
    end();
  }
}
