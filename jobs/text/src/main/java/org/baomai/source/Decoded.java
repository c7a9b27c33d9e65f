package org.baomai.source;

import java.util.Objects;

/**
 * The text of a page, exactly as the file has it.
 *
 * @param text the decoded text; only the byte order mark is removed
 * @param charset UTF-8, UTF-8-BOM (UTF-8 with a byte order mark), UTF-16LE, UTF-16BE or GB18030
 */
public record Decoded(String text, String charset) implements Decoding {
  /** Rejects null. */
  public Decoded {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(charset, "charset");
  }
}
