package org.baomai.source.override;

/** A line of the file of overrides cannot be understood; the message says what to do. */
final class OverrideSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  OverrideSyntaxException(String problem) {
    super(problem);
  }
}
