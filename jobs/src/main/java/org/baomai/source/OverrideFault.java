package org.baomai.source;

/** A line of the file of overrides cannot be understood; the message says what to do. */
final class OverrideFault extends Exception {
  private static final long serialVersionUID = 1L;

  OverrideFault(String problem) {
    super(problem);
  }
}
