package org.baomai.source.manifest;

/** Thrown when the manifest is not usable; the message names file and line and says what to do. */
public final class ManifestException extends RuntimeException {
  ManifestException(String message) {
    super(message);
  }

  static ManifestException at(long line, String problem) {
    return new ManifestException(Manifest.PATH + ", line " + line + ": " + problem);
  }
}
