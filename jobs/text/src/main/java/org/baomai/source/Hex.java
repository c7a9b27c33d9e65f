package org.baomai.source;

/** Bytes as hexadecimal digits. */
public final class Hex {
  private static final char[] UPPER = "0123456789ABCDEF".toCharArray();

  private Hex() {}

  /** Two upper-case digits for a byte value 0 to 255. */
  public static String of(int value) {
    return new String(new char[] {UPPER[(value >> 4) & 0xF], UPPER[value & 0xF]});
  }

  /** The bytes around a place, parted by spaces: eight before it and sixteen from it on. */
  public static String around(byte[] bytes, int place) {
    int from = Math.max(0, place - 8);
    int to = Math.min(bytes.length, place + 16);
    StringBuilder shown = new StringBuilder();
    for (int at = from; at < to; at++) {
      if (at > from) {
        shown.append(' ');
      }
      shown.append(of(bytes[at] & 0xFF));
    }
    return shown.toString();
  }
}
