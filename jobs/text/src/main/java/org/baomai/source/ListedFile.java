package org.baomai.source;

import java.io.Serializable;
import java.util.Objects;

/**
 * A file of the corpus as its folder shows it.
 *
 * @param path relative to the corpus, parts joined by '/', the name as the file system holds it (no
 *     Unicode normalisation)
 * @param size in bytes
 * @param modifiedMillis last modification, milliseconds since 1970-01-01 UTC
 */
public record ListedFile(String path, long size, long modifiedMillis) implements Serializable {
  public ListedFile {
    Objects.requireNonNull(path, "path");
  }
}
