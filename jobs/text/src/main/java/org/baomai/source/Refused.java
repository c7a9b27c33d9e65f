package org.baomai.source;

import java.io.Serializable;
import java.util.Objects;

/**
 * A file that is not taken in, and why.
 *
 * @param path relative to the corpus, parts joined by '/'
 * @param reason the code
 * @param detail what was found in this file, in a sentence
 * @param byteOffset 0-based offset of the first byte at fault, or null where no one byte is at
 *     fault
 * @param excerpt at most 80 printable characters from the place, bytes as hex; empty if there is
 *     nothing to show
 */
public record Refused(
    String path, RefusalReason reason, String detail, Long byteOffset, String excerpt)
    implements Decoding, Serializable {
  public Refused {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(excerpt, "excerpt");
  }

  public static Refused of(String path, RefusalReason reason, String detail) {
    return new Refused(path, reason, detail, null, "");
  }
}
