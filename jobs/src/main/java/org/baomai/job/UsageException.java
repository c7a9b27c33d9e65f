package org.baomai.job;

/** The command was asked for something that cannot be; the message says what to ask instead. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
