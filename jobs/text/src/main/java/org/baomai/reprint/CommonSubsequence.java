package org.baomai.reprint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Length of the longest common subsequence of two texts, by the bit-vector algorithm of Crochemore,
 * Iliopoulos, Pinzon and Reid (2001). Two texts of 500 letters take about ten microseconds.
 */
final class CommonSubsequence {
  private static final int WORD = Long.SIZE;

  private CommonSubsequence() {}

  /**
   * The number of letters that occur in both texts in the same order.
   *
   * @param one letters of one text
   * @param other letters of the other
   * @return 0 to the length of the shorter text
   */
  static int length(int[] one, int[] other) {
    int words = (one.length + WORD - 1) / WORD;
    Map<Integer, long[]> positions = positions(one, words);
    long[] unmatched = new long[words];
    Arrays.fill(unmatched, -1L);
    for (int letter : other) {
      long[] here = positions.get(letter);
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

  private static Map<Integer, long[]> positions(int[] letters, int words) {
    Map<Integer, long[]> positions = new HashMap<>();
    for (int at = 0; at < letters.length; at++) {
      positions.computeIfAbsent(letters[at], letter -> new long[words])[at / WORD] |=
          1L << at % WORD;
    }
    return positions;
  }

  /** V ← (V + (V ∧ M)) ∨ (V ∧ ¬M), with the carry propagated over all machine words. */
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
