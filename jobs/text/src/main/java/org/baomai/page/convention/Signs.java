package org.baomai.page.convention;

/** A small set of characters of the basic plane that texts are searched for. */
public final class Signs {

  /** Up to this many signs, one search by the virtual machine for each is faster than a loop. */
  private static final int FEW = 4;

  private static final int WORDS = 4;

  private final String signs;

  /**
   * A bit set of the last eight bits of the signs; a character whose bit is not set is not a sign.
   */
  private final long[] bits = new long[WORDS];

  private Signs(String signs) {
    this.signs = signs;
    signs.chars().forEach(sign -> bits[word(sign)] |= 1L << sign);
  }

  /**
   * Creates a set.
   *
   * @param signs its characters
   * @return the set
   */
  public static Signs of(String signs) {
    return new Signs(signs);
  }

  /**
   * Tests whether a code point is in the set.
   *
   * @param codePoint any code point
   * @return true if it is one of the characters
   */
  public boolean contains(int codePoint) {
    return (bits[word(codePoint)] >> codePoint & 1) == 1 && signs.indexOf(codePoint) >= 0;
  }

  private static int word(int codePoint) {
    return codePoint >> 6 & (WORDS - 1);
  }

  /**
   * Tests whether a text has a character of the set.
   *
   * @param text any text
   * @return true if it has at least one
   */
  public boolean areIn(String text) {
    return signs.length() <= FEW ? isOneIn(text) : isAnyIn(text);
  }

  private boolean isOneIn(String text) {
    for (int sign = 0; sign < signs.length(); sign++) {
      if (text.indexOf(signs.charAt(sign)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isAnyIn(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (contains(text.charAt(index))) {
        return true;
      }
    }
    return false;
  }

  boolean isEmpty() {
    return signs.isEmpty();
  }
}
