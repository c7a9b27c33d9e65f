package org.baomai.run;

/** A command was called with invalid options or arguments; the message says how to correct them. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }

  /**
   * Rejects a number below 1.
   *
   * @param option name of the option, for the message
   * @throws UsageException if the number is below 1
   */
  public static void unlessPositive(String option, long number) {
    if (number < 1) {
      throw new UsageException(option + ": " + number + " is too small; use 1 or more.");
    }
  }
}
