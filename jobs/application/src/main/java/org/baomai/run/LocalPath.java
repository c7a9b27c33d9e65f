package org.baomai.run;

import java.nio.file.Path;

/** Paths of this machine as Spark takes them. */
public final class LocalPath {
  private LocalPath() {}

  /**
   * The path with its scheme, so that a cluster's default file system does not take it for its own;
   * blanks and Chinese stay as they are, where a URI would have them escaped.
   */
  public static String of(Path path) {
    return "file://" + path.toAbsolutePath().normalize();
  }
}
