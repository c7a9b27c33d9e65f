package org.baomai.source.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baomai.source.RefusalReason;

/**
 * The directory at the end of a zip archive, which is held in memory to open it. Where it begins
 * stands in the record that ends the file (APPNOTE 4.3.16), or in that of zip64 (4.3.14).
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_BYTES = 20;
  private static final int END_64 = 0x06064b50;
  private static final int END_64_BYTES = 56;

  /** Some 150,000 members with names of usual length; more than that is packed in several. */
  private static final long MOST_BYTES = 24L << 20;

  private ZipDirectory() {}

  /**
   * Looks at the end of an archive before it is opened.
   *
   * @throws ContainerException if it is no zip archive, or its directory is too large
   */
  static void refuseLarge(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      long size = channel.size();
      int length = (int) Math.min(size, LONGEST_COMMENT + END_BYTES);
      ByteBuffer tail = read(channel, size - length, length);
      int at = length - END_BYTES;
      while (at >= 0 && tail.getInt(at) != END) {
        at--;
      }
      if (at < 0) {
        throw new ContainerException(
            RefusalReason.BROKEN_ARCHIVE, "It is no zip archive, or its end is missing.");
      }
      long begins = Integer.toUnsignedLong(tail.getInt(at + 16));
      if (begins == 0xFFFFFFFFL) {
        begins = begins64(channel, size - length + at - LOCATOR_BYTES);
      }
      if (begins < 0 || begins > size || size - begins > MOST_BYTES + LONGEST_COMMENT) {
        throw new ContainerException(
            RefusalReason.ARCHIVE_BOMB,
            "The directory of its members takes "
                + (size - begins)
                + " bytes, the limit is "
                + MOST_BYTES
                + ".");
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
