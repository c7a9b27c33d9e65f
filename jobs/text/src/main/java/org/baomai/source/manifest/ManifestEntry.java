package org.baomai.source.manifest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What is stated about a file outside of its text.
 *
 * <p>Do not rename this record or its components: a digest of its {@link #toString()} decides
 * whether a file must be parsed again.
 *
 * @param path the path relative to the corpus, with '/' as separator
 * @param newspaper the name of the newspaper; null if not stated
 * @param issueDate the issue date; null if not stated
 * @param pageLabel the page label (版次), such as A01; null if not stated
 */
public record ManifestEntry(String path, String newspaper, LocalDate issueDate, String pageLabel)
    implements Serializable {
  /** Rejects a null path. */
  public ManifestEntry {
    Objects.requireNonNull(path, "path");
  }

  /**
   * Merges two entries about one file.
   *
   * @param first the entry that takes precedence; may be null
   * @param second the entry that fills in what the first does not state; may be null
   * @return the merged entry, with the path of the first; null if both are null
   */
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
