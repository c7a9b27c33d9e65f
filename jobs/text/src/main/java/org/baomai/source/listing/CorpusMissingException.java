package org.baomai.source.listing;

/**
 * Thrown when a corpus does not exist, is not a folder or cannot be opened. The message names the
 * folder and says what to do.
 */
public final class CorpusMissingException extends RuntimeException {
  CorpusMissingException(String message) {
    super(message);
  }
}
