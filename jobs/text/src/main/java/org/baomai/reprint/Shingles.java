package org.baomai.reprint;

import java.util.Arrays;
import org.baomai.base.Fold;
import org.baomai.base.SplitMix;

/**
 * The set of character 5-grams of a text. Only letters and digits are used, folded and in lower
 * case, so that two printings that differ in width, script, punctuation or line breaks have equal
 * shingles.
 *
 * <p>Example (datasketch, documentation of MinHash): 10 common shingles of 14 in total give a
 * Jaccard index of 0.714.
 */
public final class Shingles {
  /** Number of letters in a shingle. */
  public static final int LENGTH = 5;

  private final long[] sorted;

  private Shingles(long[] sorted) {
    this.sorted = sorted;
  }

  /**
   * The letters of a text that are compared: the code points of its letters and digits, folded and
   * in lower case.
   */
  public static int[] letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(letter -> Character.toLowerCase(Fold.fold(letter)))
        .toArray();
  }

  /**
   * The shingles of a text; a text of fewer than {@link #LENGTH} letters has none.
   *
   * @param letters the letters of the text, from {@link #letters}
   */
  public static Shingles of(int[] letters) {
    long[] hashes = new long[Math.max(0, letters.length - LENGTH + 1)];
    for (int at = 0; at < hashes.length; at++) {
      hashes[at] = hash(letters, at, at + LENGTH);
    }
    Arrays.sort(hashes);
    return new Shingles(Arrays.stream(hashes).distinct().toArray());
  }

  /**
   * A 64-bit hash of a sequence of letters.
   *
   * @param letters the letters
   * @param from index of the first letter
   * @param to index behind the last one
   */
  public static long hash(int[] letters, int from, int to) {
    long hash = 0;
    for (int at = from; at < to; at++) {
      hash = SplitMix.mixed(hash + letters[at]);
    }
    return hash;
  }

  /** The distinct hashes, ascending. Callers must not change the array. */
  long[] hashes() {
    return sorted;
  }

  /** Number of distinct shingles. */
  public int size() {
    return sorted.length;
  }

  /** Number of shingles that both texts have. */
  public int shared(Shingles other) {
    int shared = 0;
    int left = 0;
    int right = 0;
    while (left < sorted.length && right < other.sorted.length) {
      int order = Long.compare(sorted[left], other.sorted[right]);
      shared += order == 0 ? 1 : 0;
      left += order <= 0 ? 1 : 0;
      right += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  /** Jaccard index |A ∩ B| / |A ∪ B|: 0 to 1; 0 if both sets are empty. */
  public double jaccard(Shingles other) {
    int shared = shared(other);
    int all = size() + other.size() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /**
   * Containment: the share of the smaller set that is in the other, 0 to 1; 0 if the smaller is
   * empty.
   */
  public double containment(Shingles other) {
    int smaller = Math.min(size(), other.size());
    return smaller == 0 ? 0 : (double) shared(other) / smaller;
  }
}
