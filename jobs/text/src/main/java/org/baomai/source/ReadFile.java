package org.baomai.source;

import java.io.Serializable;
import java.util.Objects;

/**
 * A file of the corpus after reading.
 *
 * @param file the file, with the size and time it had when it was read; they may be newer than
 *     those of the listing
 * @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits; null if the file could not be read
 *     or changed during reading
 * @param decoding its text, or the reason why it was refused
 */
public record ReadFile(ListedFile file, String sha256, Decoding decoding) implements Serializable {
  /** Rejects a null file and a null decoding. */
  public ReadFile {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(decoding, "decoding");
  }
}
