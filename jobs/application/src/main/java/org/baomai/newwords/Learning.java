package org.baomai.newwords;

/**
 * Whether words are to be learnt, and from what.
 *
 * @param learn from the lake's own articles
 * @param background path of a lake whose learnt words are taken, too; null for none
 */
public record Learning(boolean learn, String background) {
  /** Nothing is learnt. */
  public static final Learning NONE = new Learning(false, null);
}
