package org.baomai.source.decoding;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.HexFormat;
import org.baomai.source.Decoded;
import org.baomai.source.Decoding;
import org.baomai.source.Excerpt;
import org.baomai.source.RefusalReason;
import org.baomai.source.Refused;
import org.baomai.source.StrictDecoding;

/**
 * Detects the charset of a page and decodes it: UTF-8 if every byte is valid, UTF-16 only with a
 * byte order mark, GB18030 if every byte is valid and the result looks like Chinese. Damaged UTF-8
 * is never decoded as GB18030, in which almost any two bytes form a character.
 */
public final class PageDecoder {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /**
   * The least share of common characters in Chinese text. Simplified text has about 0.9,
   * traditional text in GB18030 0.6, UTF-8 misread as GB18030 nearly 0.
   */
  private static final double MIN_COMMON_SHARE = 0.5;

  private final String path;
  private final byte[] bytes;

  private PageDecoder(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /**
   * Decodes a file in linear time. Never throws, whatever the bytes.
   *
   * @param path the path relative to the corpus; used only in a refusal
   * @param bytes the whole file
   * @return the text, or a refusal with the reason EMPTY_FILE, BINARY, BAD_ENCODING or NO_TEXT
   */
  public static Decoding decode(String path, byte[] bytes) {
    return new PageDecoder(path, bytes).decode();
  }

  private Decoding decode() {
    if (startsWith(0xFF, 0xFE, 0, 0) || startsWith(0, 0, 0xFE, 0xFF)) {
      return badEncoding(
          0, "It starts with the byte order mark of UTF-32, which is not supported.");
    }
    if (startsWith(0xFF, 0xFE)) {
      return utf16(UTF_16LE);
    }
    if (startsWith(0xFE, 0xFF)) {
      return utf16(UTF_16BE);
    }
    int nul = indexOfNul();
    if (nul >= 0) {
      return refused(RefusalReason.BINARY, nul, "Byte " + nul + " is NUL, which text never has.");
    }
    int from = startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
    StrictDecoding utf8 = StrictDecoding.of(bytes, from, UTF_8);
    if (utf8.text() != null) {
      return text(utf8.text(), from == 3 ? "UTF-8-BOM" : "UTF-8");
    }
    return from == 3 ? damagedUtf8(utf8.firstBad()) : notUtf8();
  }

  private Decoding utf16(Charset charset) {
    StrictDecoding decoding = StrictDecoding.of(bytes, 2, charset);
    if (decoding.text() == null) {
      return badEncoding(
          decoding.firstBad(),
          "It starts with the byte order mark of "
              + charset
              + ", but byte "
              + decoding.firstBad()
              + " is not valid "
              + charset
              + ".");
    }
    int nul = decoding.text().indexOf('\0');
    return nul < 0
        ? text(decoding.text(), charset.name())
        : refused(RefusalReason.BINARY, 2 + 2 * nul, "It contains a NUL, which text never has.");
  }

  private Decoding notUtf8() {
    Utf8Evidence utf8 = Utf8Evidence.of(bytes);
    if (utf8.isDamagedUtf8()) {
      return damagedUtf8(utf8.firstBad());
    }
    StrictDecoding gb = StrictDecoding.of(bytes, 0, GB18030);
    DoubleByteEvidence evidence = DoubleByteEvidence.of(bytes);
    if (gb.text() != null && isChinese(gb.text(), evidence)) {
      return text(gb.text(), "GB18030");
    }
    if (manyControlBytes()) {
      return refused(
          RefusalReason.BINARY, utf8.firstBad(), "More than one byte in twenty is a control byte.");
    }
    if (evidence.commonBig5() > Math.max(MIN_COMMON_SHARE, evidence.commonGb())) {
      return badEncoding(utf8.firstBad(), "It is probably Big5, which is not supported.");
    }
    if (gb.text() == null && evidence.commonGb() > MIN_COMMON_SHARE) {
      return badEncoding(
          gb.firstBad(),
          "It looks like GB18030, but byte "
              + gb.firstBad()
              + " is invalid: it was cut off or damaged; replace it with an undamaged copy.");
    }
    return badEncoding(
        utf8.firstBad(),
        "Byte "
            + utf8.firstBad()
            + " is not valid UTF-8, and the file is not Chinese text in GB18030 either.");
  }

  private static boolean isChinese(String text, DoubleByteEvidence evidence) {
    CharacterCounts counts = CharacterCounts.of(text);
    // Some typesetting systems leave a few private use characters in a text. Big5 misread as
    // GB18030 has one in every five characters.
    boolean fewPrivate = 100L * counts.privateUse() <= counts.nonAscii();
    return fewPrivate
        && !hasUpperControl(text)
        && evidence.commonGb() >= MIN_COMMON_SHARE
        && evidence.commonGb() >= evidence.commonBig5();
  }

  private static boolean hasUpperControl(String text) {
    return text.chars().anyMatch(unit -> unit >= 0x80 && unit < 0xA0);
  }

  private Decoding text(String text, String charset) {
    if (CharacterCounts.isInvisible(text)) {
      return Refused.of(
          path, RefusalReason.EMPTY_FILE, "It has only white space or invisible characters.");
    }
    CharacterCounts counts = CharacterCounts.of(text);
    if (counts.isBinary()) {
      return new Refused(
          path,
          RefusalReason.BINARY,
          counts.controls() + " of its " + counts.length() + " characters are control characters.",
          null,
          Excerpt.of(text));
    }
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return new Refused(
          path, RefusalReason.NO_TEXT, "No character of it is a letter.", null, Excerpt.of(text));
    }
    return new Decoded(text, charset);
  }

  private Refused damagedUtf8(int firstBad) {
    return badEncoding(
        firstBad,
        "It is UTF-8, but byte "
            + firstBad
            + " does not start a complete character: it was cut off or damaged; replace it with an"
            + " undamaged copy.");
  }

  private Refused badEncoding(int offset, String detail) {
    return refused(RefusalReason.BAD_ENCODING, offset, detail);
  }

  private Refused refused(RefusalReason reason, int offset, String detail) {
    return new Refused(path, reason, detail, (long) offset, hexAround(offset));
  }

  /** The eight bytes before an offset and the sixteen from it on, in hexadecimal. */
  private String hexAround(int offset) {
    int from = Math.max(0, offset - 8);
    int to = Math.min(bytes.length, offset + 16);
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes, from, to);
  }

  private boolean manyControlBytes() {
    long controls = 0;
    for (byte one : bytes) {
      controls += (one >= 0 && one < 0x20 && (one < '\t' || one > '\r')) || one == 0x7F ? 1 : 0;
    }
    return 20 * controls > bytes.length;
  }

  private int indexOfNul() {
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == 0) {
        return at;
      }
    }
    return -1;
  }

  private boolean startsWith(int... expected) {
    if (bytes.length < expected.length) {
      return false;
    }
    for (int at = 0; at < expected.length; at++) {
      if ((bytes[at] & 0xFF) != expected[at]) {
        return false;
      }
    }
    return true;
  }
}
