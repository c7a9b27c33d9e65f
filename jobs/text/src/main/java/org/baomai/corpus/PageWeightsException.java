package org.baomai.corpus;

/** Thrown when the weights of a corpus are not usable; the message says where and what to do. */
public final class PageWeightsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PageWeightsException(String message) {
    super(message);
  }
}
