package org.baomai.source.override;

/** The file of overrides cannot be opened; the message says what to do. */
public final class OverridesException extends RuntimeException {
  OverridesException(String message) {
    super(message);
  }
}
