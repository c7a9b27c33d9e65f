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
 * The leases of a lake as files, one a fencing number. Making a file that must not exist yet is the
 * one thing that every shared file system lets just one of many do; the file of the greatest number
 * is the lease that holds. Ages are told by the file system's own clock, since those of two hosts
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

  /** Who holds a lease; empty if it was just made, or has gone. */
  Optional<LeaseOwner> owner(long number) throws IOException {
    try {
      return LeaseOwner.parse(Files.readString(file(number), StandardCharsets.UTF_8));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  /** Whether a lease was given back. */
  boolean isReleased(long number) {
    return Files.exists(released(number));
  }

  /** Gives a lease back: by its name, which also a full disk can change. */
  void release(long number) throws IOException {
    Files.move(file(number), released(number), StandardCopyOption.ATOMIC_MOVE);
  }

  private Path released(long number) {
    return folder.resolve(String.format("%020d", number) + RELEASED);
  }

  /** How long ago a lease was made or renewed. */
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
   * Makes a lease; false if somebody was quicker, also one that has given back a lease of this
   * number since the numbers were looked at.
   */
  boolean make(long number, LeaseOwner owner) throws IOException {
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

  /** Writes a lease anew, which renews it. */
  void renew(long number, LeaseOwner owner) throws IOException {
    // Not a temporary file of Java's: others are to read who holds the lake.
    Path made = folder.resolve(".renewed-" + UUID.randomUUID());
    try {
      Files.writeString(made, owner.toText());
      Files.move(
          made, file(number), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  /** Removes the leases before this one: they say nothing any more. */
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
