package org.baomai.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * The result of decoding bytes strictly: invalid bytes are reported and never replaced.
 *
 * @param text the whole text, or null if a byte is invalid
 * @param firstBad the 0-based offset of the first invalid byte; -1 if all bytes are valid
 */
public record StrictDecoding(String text, int firstBad) {
  /**
   * Decodes bytes from an offset to the end.
   *
   * @param bytes the bytes
   * @param from the 0-based offset of the first byte to decode; a byte order mark is skipped so
   * @param charset the charset; it must decode each byte to at most one UTF-16 unit
   * @return the text, or the offset, counted from the start of {@code bytes}, where decoding failed
   */
  public static StrictDecoding of(byte[] bytes, int from, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    // UTF-8, UTF-16 and GB18030 decode each byte to at most one UTF-16 unit.
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isUnderflow()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      return new StrictDecoding(null, in.position());
    }
    return new StrictDecoding(out.flip().toString(), -1);
  }
}
