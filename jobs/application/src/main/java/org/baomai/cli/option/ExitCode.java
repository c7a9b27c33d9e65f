package org.baomai.cli.option;

/** Exit codes of commands. */
public final class ExitCode {
  public static final int DONE = 0;
  public static final int FAILED = 1;
  public static final int WRONG_USAGE = 2;
  public static final int MORE_QUARANTINED_THAN_ALLOWED = 3;
  public static final int LAKE_HELD = 4;

  private ExitCode() {}
}
