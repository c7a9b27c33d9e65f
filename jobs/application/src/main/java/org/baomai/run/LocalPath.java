package org.baomai.run;

import java.nio.file.Path;

/** Converts paths of the local file system for Spark. */
public final class LocalPath {
  private LocalPath() {}

  /**
   * The absolute path with the scheme {@code file}, so that Spark does not resolve it in the
   * cluster's default file system. Spaces and Chinese characters are not escaped, unlike in a URI.
   */
  public static String of(Path path) {
    return "file://" + path.toAbsolutePath().normalize();
  }
}
