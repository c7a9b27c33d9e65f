package org.baomai.source;

import java.io.Serializable;
import java.util.Objects;

/**
 * A file that was read.
 *
 * @param file size and time as they were when it was read, which may be newer than its listing
 * @param sha256 of its bytes, 64 hexadecimal digits; null if it was unreadable or changed while
 *     read
 * @param decoding its text, or why it is refused
 */
public record ReadFile(ListedFile file, String sha256, Decoding decoding) implements Serializable {
  public ReadFile {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(decoding, "decoding");
  }
}
