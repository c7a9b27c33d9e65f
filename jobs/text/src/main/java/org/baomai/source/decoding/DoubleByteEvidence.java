package org.baomai.source.decoding;

/**
 * Evidence for one of two double-byte charsets, GB18030 or Big5. Each charset lists its common
 * characters first, so the share of common characters is high only under the right charset.
 *
 * @param commonGb the share (0 to 1) of GB2312 level 1 characters (一级字, lead bytes B0 to D7) among
 *     the characters when read as GB18030, symbols (lead bytes A1 to A3) excluded; 0 if there are
 *     none
 * @param commonBig5 the share (0 to 1) of Big5 level 1 characters (A440 to C67E) among the
 *     characters when read as Big5; -1 if the bytes are not valid Big5 or have no such characters
 */
public record DoubleByteEvidence(double commonGb, double commonBig5) {
  /**
   * Measures the evidence in bytes.
   *
   * @param bytes any bytes
   * @return the shares of common characters
   */
  public static DoubleByteEvidence of(byte[] bytes) {
    return new DoubleByteEvidence(gb(bytes), big5(bytes));
  }

  private static double gb(byte[] bytes) {
    int common = 0;
    int characters = 0;
    int at = 0;
    while (at + 1 < bytes.length) {
      int lead = bytes[at] & 0xFF;
      int trail = bytes[at + 1] & 0xFF;
      if (lead < 0x81) {
        at++;
        continue;
      }
      if (lead < 0xA1 || lead > 0xA3) {
        characters++;
        common += lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1 ? 1 : 0;
      }
      at += trail >= 0x30 && trail <= 0x39 ? 4 : 2;
    }
    return characters == 0 ? 0 : (double) common / characters;
  }

  private static double big5(byte[] bytes) {
    int common = 0;
    int characters = 0;
    int at = 0;
    while (at < bytes.length) {
      int lead = bytes[at] & 0xFF;
      if (lead < 0x80) {
        at++;
        continue;
      }
      int trail = at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0;
      boolean trailFits = (trail >= 0x40 && trail <= 0x7E) || (trail >= 0xA1 && trail <= 0xFE);
      if (lead < 0xA1 || lead > 0xF9 || !trailFits) {
        return -1;
      }
      if (lead > 0xA3) {
        characters++;
        common += lead < 0xC6 || (lead == 0xC6 && trail <= 0x7E) ? 1 : 0;
      }
      at += 2;
    }
    return characters == 0 ? -1 : (double) common / characters;
  }
}
