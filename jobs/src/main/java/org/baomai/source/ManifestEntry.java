package org.baomai.source;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What the manifest says of a file. Null where it says nothing.
 *
 * @param path relative to the corpus, parts joined by '/'
 */
public record ManifestEntry(String path, String newspaper, LocalDate issueDate, String pageLabel)
    implements Serializable {
  public ManifestEntry {
    Objects.requireNonNull(path, "path");
  }
}
