package org.baomai.source.listing;

/** The corpus is not there, is no folder, or may not be read at all. */
public final class CorpusMissingException extends RuntimeException {
  CorpusMissingException(String message) {
    super(message);
  }
}
