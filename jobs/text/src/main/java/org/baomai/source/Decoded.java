package org.baomai.source;

import java.util.Objects;

/**
 * A page's text as it stands in the file.
 *
 * @param text the decoded text, the byte order mark removed and nothing else changed
 * @param charset UTF-8, UTF-8-BOM, UTF-16LE, UTF-16BE or GB18030
 */
public record Decoded(String text, String charset) implements Decoding {
  public Decoded {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(charset, "charset");
  }
}
