package org.baomai.lake.lease;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The leases of a lake as files, one per fencing number. Exclusive creation of a file is the one
 * atomic operation that every shared file system offers; the file with the greatest number is the
 * valid lease. Ages are measured with the clock of the file system, because the clocks of hosts
 * differ.
 */
final class LeaseFolder {
  private static final String RELEASED = ".released";
  private static final String NAME = "\\d{20}(" + RELEASED + ")?";
  private static final int DIGITS = 20;

  private final Path folder;

  private LeaseFolder(Path folder) {
    this.folder = folder;
  }

  static LeaseFolder of(Path lake) throws IOException {
    return new LeaseFolder(Files.createDirectories(lake.resolve("_baomai").resolve("lease")));
  }

  /** The greatest number; 0 if there is none. */
  long newest() throws IOException {
    long newest = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (name.matches(NAME)) {
          newest = Math.max(newest, Long.parseLong(name.substring(0, DIGITS)));
        }
      }
    }
    return newest;
  }

  /** The owner of a lease; empty if its file is just being written, or is gone. */
  Optional<LeaseOwner> owner(long number) throws IOException {
    try {
      return LeaseOwner.parse(Files.readString(file(number), StandardCharsets.UTF_8));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  /** Whether a lease was released. */
  boolean isReleased(long number) {
    return Files.exists(released(number));
  }

  /** Releases a lease by renaming its file, which works even if the disk is full. */
  void release(long number) throws IOException {
    Files.move(file(number), released(number), StandardCopyOption.ATOMIC_MOVE);
  }

  private Path released(long number) {
    return folder.resolve(String.format("%020d", number) + RELEASED);
  }

  /** Time since a lease was created or renewed. */
  Duration age(long number) throws IOException {
    Path clock = Files.createTempFile(folder, ".clock", "");
    try {
      Instant now = Files.getLastModifiedTime(clock).toInstant();
      return Duration.between(Files.getLastModifiedTime(file(number)).toInstant(), now);
    } catch (NoSuchFileException gone) {
      return Duration.ZERO;
    } finally {
      Files.deleteIfExists(clock);
    }
  }

  /**
   * Creates a lease.
   *
   * @return false if another process was faster, including one that has already released a lease
   *     with this number
   */
  boolean create(long number, LeaseOwner owner) throws IOException {
    try {
      Files.writeString(file(number), owner.toText(), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException taken) {
      return false;
    }
    if (isReleased(number) || newest() > number) {
      Files.deleteIfExists(file(number));
      return false;
    }
    return true;
  }

  /** Renews a lease by rewriting its file. */
  void renew(long number, LeaseOwner owner) throws IOException {
    // Java creates temporary files unreadable for other users, who must be able to read the owner.
    Path renewed = folder.resolve(".renewed-" + UUID.randomUUID());
    try {
      Files.writeString(renewed, owner.toText());
      Files.move(
          renewed,
          file(number),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(renewed);
    }
  }

  /** Removes earlier leases. */
  void clean(long number) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (name.matches(NAME) && Long.parseLong(name.substring(0, DIGITS)) < number) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private Path file(long number) {
    return folder.resolve(String.format("%020d", number));
  }
}
