package org.baomai.reprint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The longest common subsequence of two texts, by bit vectors (Crochemore, Iliopoulos, Pinzon and
 * Reid 2001): of 500 letters each in some ten microseconds.
 */
final class CommonSubsequence {
  private static final int WORD = Long.SIZE;

  private CommonSubsequence() {}

  /** Its length: how many letters stand in both, in the same order. */
  static int length(int[] one, int[] other) {
    int words = (one.length + WORD - 1) / WORD;
    Map<Integer, long[]> places = places(one, words);
    long[] unmatched = new long[words];
    Arrays.fill(unmatched, -1L);
    for (int letter : other) {
      long[] here = places.get(letter);
      if (here != null) {
        advance(unmatched, here);
      }
    }
    int length = 0;
    for (int at = 0; at < one.length; at++) {
      length += (unmatched[at / WORD] >>> (at % WORD) & 1) == 0 ? 1 : 0;
    }
    return length;
  }

  private static Map<Integer, long[]> places(int[] letters, int words) {
    Map<Integer, long[]> places = new HashMap<>();
    for (int at = 0; at < letters.length; at++) {
      places.computeIfAbsent(letters[at], letter -> new long[words])[at / WORD] |= 1L << at % WORD;
    }
    return places;
  }

  /** V ← (V + (V ∧ M)) ∨ (V ∧ ¬M), over as many words as it takes. */
  private static void advance(long[] unmatched, long[] here) {
    long carry = 0;
    for (int word = 0; word < unmatched.length; word++) {
      long before = unmatched[word];
      long sum = before + (before & here[word]);
      long carried = sum + carry;
      carry =
          Long.compareUnsigned(sum, before) < 0 || Long.compareUnsigned(carried, sum) < 0 ? 1 : 0;
      unmatched[word] = carried | (before & ~here[word]);
    }
  }
}
