package org.baomai.measures;

/** Checks the command lines of the measuring programs. */
public final class Usage {
  private static final int WRONG_USAGE = 2;

  private Usage() {}

  /**
   * Ends the program with exit code 2 and a usage line if arguments are missing.
   *
   * @param arguments the arguments of the program
   * @param required how many of them are required
   * @param usage name of the program and its arguments
   */
  public static void require(String[] arguments, int required, String usage) {
    if (arguments.length < required) {
      System.err.println("usage: " + usage);
      System.exit(WRONG_USAGE);
    }
  }
}
