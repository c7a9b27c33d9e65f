package org.baomai.source.decoding;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import org.baomai.source.Decoded;
import org.baomai.source.Decoding;
import org.baomai.source.Excerpt;
import org.baomai.source.Hex;
import org.baomai.source.RefusalReason;
import org.baomai.source.Refused;
import org.baomai.source.StrictDecoding;

/**
 * A page's bytes as text. UTF-8 is taken when every byte fits, UTF-16 only with a byte order mark,
 * and GB18030 when every byte fits and the outcome looks like Chinese. UTF-8 with a bad spot is
 * never guessed to be GB18030, in which almost any pair of bytes means something.
 */
public final class PageDecoder {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** A Chinese text has nine in ten; traditional text in GB18030 six; UTF-8 read as GB none. */
  private static final double LEAST_COMMON_SHARE = 0.5;

  private final String path;
  private final byte[] bytes;

  private PageDecoder(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /**
   * Decodes a file. Takes time in proportion to its length and never throws, whatever the bytes.
   *
   * @param path relative to the corpus; only named in a refusal
   * @param bytes the whole file
   * @return the text, or a refusal with EMPTY_FILE, BINARY, BAD_ENCODING or NO_TEXT
   */
  public static Decoding decode(String path, byte[] bytes) {
    return new PageDecoder(path, bytes).decode();
  }

  private Decoding decode() {
    if (startsWith(0xFF, 0xFE, 0, 0) || startsWith(0, 0, 0xFE, 0xFF)) {
      return badEncoding(0, "It starts with the byte order mark of UTF-32: save it as UTF-8.");
    }
    if (startsWith(0xFF, 0xFE)) {
      return utf16(UTF_16LE);
    }
    if (startsWith(0xFE, 0xFF)) {
      return utf16(UTF_16BE);
    }
    int nul = indexOfNul();
    if (nul >= 0) {
      return refused(
          RefusalReason.BINARY, nul, "Byte " + nul + " is NUL: a text has none; save it as UTF-8.");
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
          "It starts as " + charset + ", but byte " + decoding.firstBad() + " does not fit.");
    }
    int nul = decoding.text().indexOf('\0');
    return nul < 0
        ? text(decoding.text(), charset.name())
        : refused(RefusalReason.BINARY, 2 + 2 * nul, "It holds a NUL: a text has none.");
  }

  private Decoding notUtf8() {
    Utf8Evidence utf8 = Utf8Evidence.of(bytes);
    if (utf8.damagedUtf8()) {
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
    if (evidence.commonBig5() > Math.max(LEAST_COMMON_SHARE, evidence.commonGb())) {
      return badEncoding(utf8.firstBad(), "It may be Big5, which is not read: save it as UTF-8.");
    }
    if (gb.text() == null && evidence.commonGb() > LEAST_COMMON_SHARE) {
      return badEncoding(
          gb.firstBad(),
          "It looks like GB18030, but byte " + gb.firstBad() + " does not fit: get it whole.");
    }
    return badEncoding(
        utf8.firstBad(),
        "Byte "
            + utf8.firstBad()
            + " is no UTF-8, and the file is no Chinese in GB18030 either: save it as UTF-8.");
  }

  private static boolean isChinese(String text, DoubleByteEvidence evidence) {
    TextKind kind = TextKind.of(text);
    // Some typesetting systems leave a glyph of their own here and there; Big5 read as GB18030
    // gives
    // one private use character in five.
    boolean fewPrivate = 100L * kind.privateUse() <= kind.nonAscii();
    return fewPrivate
        && !hasUpperControl(text)
        && evidence.commonGb() >= LEAST_COMMON_SHARE
        && evidence.commonGb() >= evidence.commonBig5();
  }

  private static boolean hasUpperControl(String text) {
    return text.chars().anyMatch(one -> one >= 0x80 && one < 0xA0);
  }

  private Decoding text(String text, String charset) {
    if (TextKind.blank(text)) {
      return Refused.of(path, RefusalReason.EMPTY_FILE, "It holds nothing but white space.");
    }
    TextKind kind = TextKind.of(text);
    if (kind.binary()) {
      return new Refused(
          path,
          RefusalReason.BINARY,
          kind.controls() + " of its " + kind.length() + " characters are control characters.",
          null,
          Excerpt.of(text));
    }
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return new Refused(
          path, RefusalReason.NO_TEXT, "It holds no letter at all.", null, Excerpt.of(text));
    }
    return new Decoded(text, charset);
  }

  private Refused damagedUtf8(int firstBad) {
    return badEncoding(
        firstBad,
        "It is UTF-8, but byte "
            + firstBad
            + " starts no whole character: it was cut off or damaged; get it whole.");
  }

  private Refused badEncoding(int offset, String detail) {
    return refused(RefusalReason.BAD_ENCODING, offset, detail);
  }

  private Refused refused(RefusalReason reason, int offset, String detail) {
    return new Refused(path, reason, detail, (long) offset, Hex.around(bytes, offset));
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
