package org.baomai.source.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baomai.source.RefusalReason;

/**
 * Checks the size of the central directory of a zip archive, which must fit in memory to open the
 * archive. Its offset is in the end of central directory record (PKWARE APPNOTE 4.3.16) or in that
 * of zip64 (4.3.14).
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int MAX_COMMENT = 0xFFFF;
  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_BYTES = 20;
  private static final int END_64 = 0x06064b50;
  private static final int END_64_BYTES = 56;

  /** Enough for about 150,000 members with names of usual length. */
  private static final long MAX_BYTES = 24L << 20;

  private ZipDirectory() {}

  /**
   * Checks an archive before it is opened.
   *
   * @throws ContainerException if the file is not a zip archive or its directory is too large
   * @throws IOException if the file cannot be read
   */
  static void requireSmall(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      long size = channel.size();
      int length = (int) Math.min(size, MAX_COMMENT + END_BYTES);
      ByteBuffer tail = read(channel, size - length, length);
      int at = length - END_BYTES;
      while (at >= 0 && tail.getInt(at) != END) {
        at--;
      }
      if (at < 0) {
        throw new ContainerException(
            RefusalReason.BROKEN_ARCHIVE, "It is not a zip archive, or its end is missing.");
      }
      long begins = Integer.toUnsignedLong(tail.getInt(at + 16));
      if (begins == 0xFFFFFFFFL) {
        begins = begins64(channel, size - length + at - LOCATOR_BYTES);
      }
      if (begins < 0 || begins > size || size - begins > MAX_BYTES + MAX_COMMENT) {
        throw new ContainerException(
            RefusalReason.ARCHIVE_BOMB,
            "Its central directory has "
                + (size - begins)
                + " bytes; the limit is "
                + MAX_BYTES
                + ". Pack its pages into several archives.");
      }
    }
  }

  private static long begins64(SeekableByteChannel channel, long locatorAt) throws IOException {
    ByteBuffer locator = read(channel, locatorAt, LOCATOR_BYTES);
    if (locatorAt < 0 || locator.getInt(0) != LOCATOR) {
      return 0xFFFFFFFFL;
    }
    ByteBuffer end = read(channel, locator.getLong(8), END_64_BYTES);
    return end.getInt(0) == END_64 ? end.getLong(48) : -1;
  }

  private static ByteBuffer read(SeekableByteChannel channel, long from, int length)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(Math.max(0, Math.min(from, channel.size())));
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes);
    }
    return bytes.clear();
  }
}
