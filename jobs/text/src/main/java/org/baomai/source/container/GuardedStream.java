package org.baomai.source.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.baomai.source.RefusalReason;

/** Bytes as they come out of a container, counted against what went in. */
final class GuardedStream extends FilterInputStream {
  private final ContainerLimits limits;
  private final LongSupplier packed;
  private long unpacked;
  private long headerEnds = Long.MAX_VALUE;

  /**
   * @param packed how many bytes have been read of the container so far
   */
  GuardedStream(InputStream in, ContainerLimits limits, LongSupplier packed) {
    super(in);
    this.limits = limits;
    this.packed = packed;
  }

  /** From now on a header is read, which is held in memory. */
  void headerBegins() {
    headerEnds = unpacked + ContainerLimits.MOST_HEADER_BYTES;
  }

  void headerEnded() {
    headerEnds = Long.MAX_VALUE;
  }

  long position() {
    return unpacked;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = super.skip(Math.min(wanted, 1 << 16));
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long bytes) throws ContainerException {
    unpacked += bytes;
    if (unpacked > headerEnds) {
      throw new ContainerException(
          RefusalReason.ARCHIVE_BOMB,
          "The header of a member takes more than "
              + ContainerLimits.MOST_HEADER_BYTES
              + " bytes.");
    }
    if (unpacked > limits.containerBytes()) {
      throw new ContainerException(
          RefusalReason.ARCHIVE_BOMB,
          "It unpacks to more than " + limits.containerBytes() + " bytes.");
    }
    if (unpacked > ContainerLimits.RATIO_FROM
        && unpacked / ContainerLimits.MOST_RATIO > Math.max(1, packed.getAsLong())) {
      throw new ContainerException(
          RefusalReason.ARCHIVE_BOMB,
          "It unpacks to more than "
              + ContainerLimits.MOST_RATIO
              + " times its size ("
              + unpacked
              + " bytes so far).");
    }
  }
}
