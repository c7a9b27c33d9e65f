package org.baomai.source;

import java.util.Comparator;

/**
 * Orders strings by their code points. {@link String#compareTo} orders by UTF-16 units and so puts
 * 𠮷 (U+20BB7) before ａ (U+FF41).
 */
public enum CodePointOrder implements Comparator<String> {
  /** From the smallest code point to the largest; a prefix comes before the longer string. */
  ASCENDING;

  @Override
  public int compare(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    for (int at = 0; at < shorter; at++) {
      char a = left.charAt(at);
      char b = right.charAt(at);
      if (a != b) {
        boolean bothOrNeither = Character.isSurrogate(a) == Character.isSurrogate(b);
        return bothOrNeither ? Character.compare(a, b) : (Character.isSurrogate(a) ? 1 : -1);
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
