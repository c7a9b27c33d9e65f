package org.baomai.source.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.baomai.source.RefusalReason;

/**
 * The unpacked bytes of a container or member. Reading fails with a {@link ContainerException} once
 * they exceed a limit, in total or relative to the packed bytes.
 */
final class LimitedInputStream extends FilterInputStream {
  private final ContainerLimits limits;
  private final LongSupplier packed;
  private long unpacked;
  private long headerEnds = Long.MAX_VALUE;

  /**
   * Limits a stream.
   *
   * @param in the unpacked bytes
   * @param limits the limits for unpacking
   * @param packed returns the number of packed bytes read so far
   */
  LimitedInputStream(InputStream in, ContainerLimits limits, LongSupplier packed) {
    super(in);
    this.limits = limits;
    this.packed = packed;
  }

  /** Starts the limit for a header, which the archive library keeps in memory. */
  void beginHeader() {
    headerEnds = unpacked + ContainerLimits.MAX_HEADER_BYTES;
  }

  /** Ends the limit for a header. */
  void endHeader() {
    headerEnds = Long.MAX_VALUE;
  }

  /** The number of unpacked bytes read so far. */
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
          "The header of a member takes more than " + ContainerLimits.MAX_HEADER_BYTES + " bytes.");
    }
    if (unpacked > limits.containerBytes()) {
      throw new ContainerException(
          RefusalReason.ARCHIVE_BOMB,
          "It unpacks to more than " + limits.containerBytes() + " bytes.");
    }
    if (unpacked > ContainerLimits.RATIO_FROM
        && unpacked / ContainerLimits.MAX_RATIO > Math.max(1, packed.getAsLong())) {
      throw new ContainerException(
          RefusalReason.ARCHIVE_BOMB,
          "It unpacks to more than "
              + ContainerLimits.MAX_RATIO
              + " times its size ("
              + unpacked
              + " bytes so far).");
    }
  }
}
