package org.baomai.job;

/** What a command answers to the shell. */
final class ExitCode {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;
  static final int MORE_QUARANTINED_THAN_ALLOWED = 3;
  static final int LAKE_HELD = 4;

  private ExitCode() {}
}
