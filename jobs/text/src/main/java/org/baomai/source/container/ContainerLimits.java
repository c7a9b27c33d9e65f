package org.baomai.source.container;

import java.io.Serializable;

/**
 * Limits for unpacking containers, as a protection against archive bombs.
 *
 * @param pageBytes the greatest size of a page, 0 to 2,147,483,639 bytes; a larger page is refused
 *     as TOO_LARGE
 * @param containerBytes the greatest unpacked size of a container, 0 or more bytes; a container
 *     that unpacks to more is refused as ARCHIVE_BOMB
 */
public record ContainerLimits(long pageBytes, long containerBytes) implements Serializable {
  /**
   * The greatest ratio of unpacked to packed size. Compression shrinks Chinese text to a third and
   * tables to a tenth, but no text to a hundredth.
   */
  static final long MAX_RATIO = 100;

  /** The unpacked size in bytes from which the ratio counts: small files may repeat themselves. */
  static final long RATIO_FROM = 16L << 20;

  /** The greatest number of members of one container; a hash of every name is kept in memory. */
  static final int MAX_MEMBERS = 500_000;

  /** The greatest size in bytes of the header (name and attributes) of one member. */
  static final long MAX_HEADER_BYTES = 1L << 20;

  /**
   * Validates the limits.
   *
   * @throws IllegalArgumentException if a limit is out of range
   */
  public ContainerLimits {
    if (pageBytes < 0 || pageBytes > Integer.MAX_VALUE - 8 || containerBytes < 0) {
      throw new IllegalArgumentException(
          "The limits of "
              + pageBytes
              + " bytes per page and "
              + containerBytes
              + " bytes per container are out of range: use 0 to 2,147,483,639 for a page and 0 or"
              + " more for a container.");
    }
  }
}
