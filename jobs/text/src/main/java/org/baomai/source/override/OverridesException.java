package org.baomai.source.override;

/** Thrown when the overrides file cannot be read; the message says what to do. */
public final class OverridesException extends RuntimeException {
  OverridesException(String message) {
    super(message);
  }
}
