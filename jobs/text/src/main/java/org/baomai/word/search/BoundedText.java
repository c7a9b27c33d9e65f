package org.baomai.word.search;

/**
 * A text with a limit on character reads. Java's regular expressions backtrack without a limit, and
 * some, such as (.+)+x, take exponential time; only the text that they read can interrupt them.
 */
final class BoundedText implements CharSequence {
  private final String text;
  private long remaining;

  /**
   * Wraps a text.
   *
   * @param text the text
   * @param reads how many times {@link #charAt} may be called
   */
  BoundedText(String text, long reads) {
    this.text = text;
    this.remaining = reads;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (--remaining < 0) {
      throw new LimitException();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  /** The limit on reads was exceeded. */
  static final class LimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LimitException() {
      super("The limit on character reads was exceeded.", null, false, false);
    }
  }
}
