package org.baomai.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes decoded without replacing anything.
 *
 * @param text the whole text, or null if a byte does not fit
 * @param firstBad offset of the first byte that does not fit, or -1
 */
public record StrictDecoding(String text, int firstBad) {
  public static StrictDecoding of(byte[] bytes, int from, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    // No charset used here gives more than one UTF-16 unit a byte.
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
