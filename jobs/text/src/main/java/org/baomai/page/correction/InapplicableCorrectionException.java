package org.baomai.page.correction;

/** Thrown when a correction does not fit the page; the message says why and what to do. */
final class InapplicableCorrectionException extends Exception {
  private static final long serialVersionUID = 1L;

  InapplicableCorrectionException(String problem) {
    super(problem);
  }
}
