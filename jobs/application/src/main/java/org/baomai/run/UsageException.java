package org.baomai.run;

/** The command was asked for something that cannot be; the message says what to ask instead. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }

  /**
   * Refuses a number below 1.
   *
   * @param option what messages call it
   */
  public static void unlessPositive(String option, long number) {
    if (number < 1) {
      throw new UsageException(option + ": " + number + " is too few; give 1 or more.");
    }
  }
}
