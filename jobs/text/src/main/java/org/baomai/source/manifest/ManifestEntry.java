package org.baomai.source.manifest;

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

  /** What two say of a file, the first before the second; either may be null. */
  public static ManifestEntry merged(ManifestEntry first, ManifestEntry second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return new ManifestEntry(
        first.path,
        first.newspaper == null ? second.newspaper : first.newspaper,
        first.issueDate == null ? second.issueDate : first.issueDate,
        first.pageLabel == null ? second.pageLabel : first.pageLabel);
  }
}
