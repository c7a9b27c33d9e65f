package org.baomai.page;

/** A correction that does not fit the page; the message says why and what to do. */
final class Misfit extends Exception {
  private static final long serialVersionUID = 1L;

  Misfit(String problem) {
    super(problem);
  }
}
