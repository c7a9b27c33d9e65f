package org.baomai.source.override;

/** Thrown when a line of the overrides file is invalid; the message says what to do. */
final class OverrideSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  OverrideSyntaxException(String problem) {
    super(problem);
  }
}
