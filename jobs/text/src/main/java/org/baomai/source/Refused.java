package org.baomai.source;

import java.io.Serializable;
import java.util.Objects;

/**
 * A file that was refused, and why.
 *
 * @param path the path relative to the corpus, with '/' as separator
 * @param reason the code of the reason
 * @param detail what was found in this file, as a sentence
 * @param byteOffset the 0-based offset of the first offending byte; null if the reason concerns the
 *     whole file
 * @param excerpt at most 80 printable characters from that place, bytes in hexadecimal; empty if
 *     there is nothing to show
 */
public record Refused(
    String path, RefusalReason reason, String detail, Long byteOffset, String excerpt)
    implements Decoding, Serializable {
  /** Rejects null for everything but {@code byteOffset}. */
  public Refused {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(excerpt, "excerpt");
  }

  /**
   * Refuses a file as a whole, without an offset and an excerpt.
   *
   * @param path the path relative to the corpus, with '/' as separator
   * @param reason the code of the reason
   * @param detail what was found in this file, as a sentence
   * @return the refusal
   */
  public static Refused of(String path, RefusalReason reason, String detail) {
    return new Refused(path, reason, detail, null, "");
  }
}
