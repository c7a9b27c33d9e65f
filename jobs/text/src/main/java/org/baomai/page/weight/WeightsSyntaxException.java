package org.baomai.page.weight;

/** Thrown when lines are no complete set of weights; the message names the line and what to do. */
public final class WeightsSyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  WeightsSyntaxException(String message) {
    super(message);
  }

  static WeightsSyntaxException at(int line, String problem) {
    return new WeightsSyntaxException("line " + line + ": " + problem);
  }
}
