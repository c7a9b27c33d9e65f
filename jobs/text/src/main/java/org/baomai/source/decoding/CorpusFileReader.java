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

/** Reads and decodes a whole file of the corpus, or refuses it with a reason. */
public final class CorpusFileReader {
  /** Opens a file; a test replaces it to change the file during reading. */
  interface Opener {
    InputStream open(Path file) throws IOException;
  }

  private CorpusFileReader() {}

  /**
   * Reads and decodes a file.
   *
   * @param corpus the folder that was listed
   * @param file one of its files
   * @param maxBytes the size limit, 0 to 2,147,483,639; a larger file is refused as TOO_LARGE and
   *     never held in memory
   * @return the text or a refusal; problems with the file never cause an exception
   * @throws IllegalArgumentException if maxBytes is out of range
   */
  public static ReadFile read(Path corpus, ListedFile file, long maxBytes) {
    return read(corpus, file, maxBytes, Files::newInputStream);
  }

  static ReadFile read(Path corpus, ListedFile file, long maxBytes, Opener opener) {
    if (maxBytes < 0 || maxBytes > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "The page size limit of " + maxBytes + " bytes is out of range: use 0 to 2,147,483,639.");
    }
    try {
      Path real = RawName.resolve(corpus, file.path()).toRealPath();
      if (!real.startsWith(corpus.toRealPath())) {
        return refused(
            file,
            null,
            RefusalReason.LINK_OUTSIDE,
            "It is a link to a file outside of the corpus.");
      }
      return readInside(real, file, maxBytes, opener);
    } catch (NoSuchFileException gone) {
      return refused(
          file, null, RefusalReason.UNREADABLE, "It disappeared after the corpus was listed.");
    } catch (AccessDeniedException denied) {
      return refused(file, null, RefusalReason.UNREADABLE, "Permission to open it was denied.");
    } catch (IOException failure) {
      return refused(
          file, null, RefusalReason.UNREADABLE, "It cannot be read: " + failure.getMessage() + ".");
    }
  }

  private static ReadFile readInside(Path real, ListedFile file, long maxBytes, Opener opener)
      throws IOException {
    BasicFileAttributes before = Files.readAttributes(real, BasicFileAttributes.class);
    if (!before.isRegularFile()) {
      return refused(file, null, RefusalReason.UNREADABLE, "It is not a regular file.");
    }
    ListedFile now =
        new ListedFile(file.path(), before.size(), before.lastModifiedTime().toMillis());
    boolean tooLarge = before.size() > maxBytes;
    byte[] bytes = new byte[0];
    String sha256;
    long read;
    try (InputStream in = opener.open(real)) {
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
          "Its size or modification time changed while it was read.");
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
    return "It has " + file.size() + " bytes; the limit is " + maxBytes + ".";
  }

  private static ReadFile refused(
      ListedFile file, String sha256, RefusalReason reason, String detail) {
    return new ReadFile(file, sha256, Refused.of(file.path(), reason, detail));
  }
}
