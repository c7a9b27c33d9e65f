package org.baomai.source.container;

import java.io.Serializable;

/**
 * How much is taken out of containers before they are held for a trap.
 *
 * @param pageBytes a larger page is refused as TOO_LARGE
 * @param containerBytes a container that unpacks to more is refused as ARCHIVE_BOMB
 */
public record ContainerLimits(long pageBytes, long containerBytes) implements Serializable {
  /** Packed a hundred times smaller, no text is: Chinese shrinks to a third, tables to a tenth. */
  static final long MOST_RATIO = 100;

  /** Up to here the ratio is not looked at: small files may be all alike. */
  static final long RATIO_FROM = 16L << 20;

  /** Members of one container: their names are held against each other in memory. */
  static final int MOST_MEMBERS = 500_000;

  /** Names and settings of one member take no more than this. */
  static final long MOST_HEADER_BYTES = 1L << 20;

  public ContainerLimits {
    if (pageBytes < 0 || pageBytes > Integer.MAX_VALUE - 8 || containerBytes < 0) {
      throw new IllegalArgumentException(
          "The limits of " + pageBytes + " and " + containerBytes + " bytes are out of range.");
    }
  }
}
