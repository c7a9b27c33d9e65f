package org.baomai.source;

import java.io.Serializable;
import java.util.Objects;

/**
 * A file of the corpus as its folder lists it.
 *
 * @param path the path relative to the corpus, with '/' as separator and the names exactly as the
 *     file system stores them (no Unicode normalization)
 * @param size the size in bytes
 * @param modifiedMillis the time of the last modification, in milliseconds since 1970-01-01 UTC
 */
public record ListedFile(String path, long size, long modifiedMillis) implements Serializable {
  /** Rejects a null path. */
  public ListedFile {
    Objects.requireNonNull(path, "path");
  }
}
