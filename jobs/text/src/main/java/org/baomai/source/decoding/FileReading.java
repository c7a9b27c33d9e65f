package org.baomai.source.decoding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import org.baomai.base.Sha256;
import org.baomai.source.ListedFile;
import org.baomai.source.RawName;
import org.baomai.source.ReadFile;
import org.baomai.source.RefusalReason;
import org.baomai.source.Refused;

/** Reads a file of the corpus whole, or says why it cannot be taken in. */
public final class FileReading {
  /** How a file is opened; a test opens it so that it changes while it is read. */
  interface Opening {
    InputStream open(Path file) throws IOException;
  }

  private FileReading() {}

  /**
   * Reads and decodes a file.
   *
   * @param corpus the folder that was listed
   * @param file one of its files
   * @param maxBytes a larger file is refused as TOO_LARGE and is not held in memory; at most
   *     2,147,483,639
   * @return the text or a refusal; never an exception for what lies in the file or became of it
   * @throws IllegalArgumentException if maxBytes is out of range
   */
  public static ReadFile read(Path corpus, ListedFile file, long maxBytes) {
    return read(corpus, file, maxBytes, Files::newInputStream);
  }

  static ReadFile read(Path corpus, ListedFile file, long maxBytes, Opening opening) {
    if (maxBytes < 0 || maxBytes > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "The limit of " + maxBytes + " bytes is out of range: give 0 to 2,147,483,639.");
    }
    try {
      Path real = RawName.resolve(corpus, file.path()).toRealPath();
      if (!real.startsWith(corpus.toRealPath())) {
        return refused(file, null, RefusalReason.LINK_OUTSIDE, "It leads out of the corpus.");
      }
      return readInside(real, file, maxBytes, opening);
    } catch (NoSuchFileException gone) {
      return refused(file, null, RefusalReason.UNREADABLE, "It is gone since it was listed.");
    } catch (AccessDeniedException denied) {
      return refused(
          file, null, RefusalReason.UNREADABLE, "It may not be opened: check its permissions.");
    } catch (IOException failure) {
      return refused(
          file, null, RefusalReason.UNREADABLE, "It cannot be read: " + failure.getMessage());
    }
  }

  private static ReadFile readInside(Path real, ListedFile file, long maxBytes, Opening opening)
      throws IOException {
    BasicFileAttributes before = Files.readAttributes(real, BasicFileAttributes.class);
    if (!before.isRegularFile()) {
      return refused(file, null, RefusalReason.UNREADABLE, "It is no regular file.");
    }
    ListedFile now =
        new ListedFile(file.path(), before.size(), before.lastModifiedTime().toMillis());
    boolean tooLarge = before.size() > maxBytes;
    byte[] bytes = new byte[0];
    String sha256;
    long read;
    try (InputStream in = opening.open(real)) {
      if (tooLarge) {
        MessageDigest digest = Sha256.digest();
        read = digestAll(in, digest);
        sha256 = Sha256.hex(digest.digest());
      } else {
        bytes = in.readNBytes((int) before.size() + 1);
        read = bytes.length;
        sha256 = Sha256.of(bytes);
      }
    }
    if (read != before.size() || changed(before, real)) {
      return refused(
          now,
          null,
          RefusalReason.CHANGED_WHILE_READ,
          "Its size or time changed while it was read: run again when it is whole.");
    }
    return tooLarge
        ? refused(now, sha256, RefusalReason.TOO_LARGE, tooLarge(now, maxBytes))
        : new ReadFile(now, sha256, PageDecoder.decode(now.path(), bytes));
  }

  private static boolean changed(BasicFileAttributes before, Path file) throws IOException {
    BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
    return after.size() != before.size()
        || !after.lastModifiedTime().equals(before.lastModifiedTime());
  }

  private static long digestAll(InputStream in, MessageDigest digest) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
      total += read;
    }
    return total;
  }

  private static String tooLarge(ListedFile file, long maxBytes) {
    return "It has "
        + file.size()
        + " bytes, the limit is "
        + maxBytes
        + ": cut it into pages or raise the limit.";
  }

  private static ReadFile refused(
      ListedFile file, String sha256, RefusalReason reason, String detail) {
    return new ReadFile(file, sha256, Refused.of(file.path(), reason, detail));
  }
}
