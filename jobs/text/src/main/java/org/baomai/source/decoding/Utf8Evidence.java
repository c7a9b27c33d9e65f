package org.baomai.source.decoding;

/**
 * Evidence that bytes are UTF-8, even if some of them are invalid.
 *
 * @param firstBad the 0-based offset of the first byte that does not start a well-formed sequence;
 *     -1 if all bytes are valid
 * @param nonAscii the number of bytes from 0x80 on
 * @param inLongSequences how many of these are in well-formed sequences of three or four bytes, as
 *     all Han characters are. Two-byte sequences do not count: one GB18030 character in seven looks
 *     like one
 */
public record Utf8Evidence(int firstBad, int nonAscii, int inLongSequences) {
  /**
   * Measures the evidence in bytes.
   *
   * @param bytes any bytes
   * @return the counts
   */
  public static Utf8Evidence of(byte[] bytes) {
    int firstBad = -1;
    int nonAscii = 0;
    int inLongSequences = 0;
    int at = 0;
    while (at < bytes.length) {
      int length = sequenceLength(bytes, at);
      if (length == 0) {
        firstBad = firstBad < 0 ? at : firstBad;
        nonAscii++;
      } else if (length > 1) {
        nonAscii += length;
        inLongSequences += length > 2 ? length : 0;
      }
      at += Math.max(length, 1);
    }
    return new Utf8Evidence(firstBad, nonAscii, inLongSequences);
  }

  /** Whether the bytes are damaged UTF-8 rather than another charset. */
  boolean isDamagedUtf8() {
    return firstBad >= 0 && 2L * inLongSequences >= nonAscii;
  }

  /**
   * The length of the well-formed sequence at an offset (Unicode, table 3-7); 0 if there is none.
   */
  private static int sequenceLength(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > bytes.length) {
      return 0;
    }
    int second = bytes[at + 1] & 0xFF;
    int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) {
      return 0;
    }
    for (int next = at + 2; next < at + length; next++) {
      if ((bytes[next] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
