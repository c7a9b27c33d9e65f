package org.baomai.newwords;

/**
 * Options for learning words.
 *
 * @param time when to learn words from the lake's own articles
 * @param background path of a lake whose learned words are added; null for none
 */
public record Learning(LearnTime time, String background) {
  /** No learning. */
  public static final Learning NONE = new Learning(LearnTime.NEVER, null);
}
