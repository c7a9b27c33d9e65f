package org.baomai.topic.gibbs;

import java.io.ByteArrayOutputStream;

/**
 * Changes of whole numbers in a large table, most of them 0, as bytes: for each cell that changed
 * the gap to the one before and the change, both as variable-length numbers of seven bits a byte
 * (the change as 0, −1, 1, −2 … → 0, 1, 2, 3 …).
 */
public final class CountChanges {
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  private CountChanges() {}

  /** Takes a cell and its change. */
  public interface Receiver {
    /** Called for each cell that changed, in their order. */
    void change(int cell, int number);
  }

  /** The bytes of a table of changes. */
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
    while ((rest & -MORE) != 0) {
      bytes.write((rest & (MORE - 1)) | MORE);
      rest >>>= BITS;
    }
    bytes.write(rest);
  }

  /** Reads what {@link #write} wrote. */
  public static void read(byte[] bytes, Receiver receiver) {
    int cell = -1;
    int place = 0;
    while (place < bytes.length) {
      int gap = 0;
      int shift = 0;
      do {
        gap |= (bytes[place] & (MORE - 1)) << shift;
        shift += BITS;
      } while (bytes[place++] < 0);
      int number = 0;
      shift = 0;
      do {
        number |= (bytes[place] & (MORE - 1)) << shift;
        shift += BITS;
      } while (bytes[place++] < 0);
      cell += gap;
      receiver.change(cell, (number >>> 1) ^ -(number & 1));
    }
  }
}
