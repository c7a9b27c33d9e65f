package org.baomai.topic.gibbs;

import java.io.ByteArrayOutputStream;

/**
 * Compact encoding of a sparse table of integer changes. For each changed cell it has the distance
 * from the previous changed cell and the change, both as variable-length integers with seven bits
 * per byte; changes are zigzag-encoded (0, −1, 1, −2 … → 0, 1, 2, 3 …).
 */
public final class CountChanges {
  private static final int BITS = 7;
  private static final int CONTINUES = 1 << BITS;

  private CountChanges() {}

  /** Receives decoded changes. */
  public interface Receiver {
    /**
     * Receives one changed cell; called in ascending order of cells.
     *
     * @param cell index of the cell
     * @param number its change, not 0
     */
    void change(int cell, int number);
  }

  /**
   * Encodes a table.
   *
   * @param changes the change of each cell
   */
  public static byte[] write(int[] changes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    int last = -1;
    for (int cell = 0; cell < changes.length; cell++) {
      if (changes[cell] != 0) {
        write(bytes, cell - last);
        write(bytes, (changes[cell] << 1) ^ (changes[cell] >> 31));
        last = cell;
      }
    }
    return bytes.toByteArray();
  }

  private static void write(ByteArrayOutputStream bytes, int number) {
    int rest = number;
    while ((rest & -CONTINUES) != 0) {
      bytes.write((rest & (CONTINUES - 1)) | CONTINUES);
      rest >>>= BITS;
    }
    bytes.write(rest);
  }

  /**
   * Decodes what {@link #write} encoded.
   *
   * @param bytes the encoded changes
   * @param receiver called for each changed cell
   */
  public static void read(byte[] bytes, Receiver receiver) {
    int cell = -1;
    int offset = 0;
    while (offset < bytes.length) {
      int gap = 0;
      int shift = 0;
      do {
        gap |= (bytes[offset] & (CONTINUES - 1)) << shift;
        shift += BITS;
      } while (bytes[offset++] < 0);
      int number = 0;
      shift = 0;
      do {
        number |= (bytes[offset] & (CONTINUES - 1)) << shift;
        shift += BITS;
      } while (bytes[offset++] < 0);
      cell += gap;
      receiver.change(cell, (number >>> 1) ^ -(number & 1));
    }
  }
}
