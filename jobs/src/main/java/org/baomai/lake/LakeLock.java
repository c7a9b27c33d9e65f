package org.baomai.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One writer a lake, on one host: a lock of the operating system on {@code _baomai/lock}, which a
 * killed process gives back by dying. Beside it {@code _baomai/lock.owner} says who holds it.
 */
public final class LakeLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private LakeLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock.
   *
   * @param lake the lake's folder on this host; made if it is not there
   * @throws LakeException of kind HELD if another run has it
   */
  public static LakeLock acquire(Path lake) {
    try {
      Path own = Files.createDirectories(lake.resolve("_baomai"));
      FileChannel channel =
          FileChannel.open(
              own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new LakeException(
            LakeException.Kind.HELD,
            "Another run holds the lake "
                + lake
                + " ("
                + ownerOf(own)
                + "). Wait for it to end, or stop it, and run again.");
      }
      writeOwner(own);
      return new LakeLock(channel, lock);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The lake " + lake + " cannot be locked. Check that the folder may be written.", e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void writeOwner(Path own) throws IOException {
    String owner =
        "process "
            + ProcessHandle.current().pid()
            + " on "
            + host()
            + " since "
            + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    try (FileChannel out =
        FileChannel.open(
            own.resolve("lock.owner"),
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      out.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static String ownerOf(Path own) throws IOException {
    Path owner = own.resolve("lock.owner");
    return Files.exists(owner) ? Files.readString(owner, StandardCharsets.UTF_8) : "owner unknown";
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "an unnamed host";
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The lake's lock cannot be given back.", e);
    }
  }
}
