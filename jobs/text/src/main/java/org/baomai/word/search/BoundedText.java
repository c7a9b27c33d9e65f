package org.baomai.word.search;

/**
 * A text that may be read only so often. Java's expressions go back over a text as often as it
 * takes, which for some, as (.+)+x, doubles with every character; nothing but the text itself can
 * stop them.
 */
final class BoundedText implements CharSequence {
  private final String text;
  private long left;

  BoundedText(String text, long reads) {
    this.text = text;
    this.left = reads;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new SpentException();
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

  /** All reads are spent. */
  static final class SpentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpentException() {
      super("The text has been read as often as it may be.", null, false, false);
    }
  }
}
