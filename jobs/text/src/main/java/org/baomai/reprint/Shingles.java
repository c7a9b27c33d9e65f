package org.baomai.reprint;

import java.util.Arrays;
import org.baomai.base.Fold;
import org.baomai.base.SplitMix;

/**
 * A text as the set of its character 5-grams: letters and figures only, folded, so that neither
 * width, script, marks nor line breaks tell two printings apart.
 *
 * <p>Example of the measures (datasketch, documentation of MinHash): 10 shared of 14 in all make a
 * Jaccard index of 0.714.
 */
public final class Shingles {
  /** Letters of a shingle. */
  public static final int LENGTH = 5;

  private final long[] sorted;

  private Shingles(long[] sorted) {
    this.sorted = sorted;
  }

  /** What is left of a text for comparison: the code points of its folded letters and figures. */
  public static int[] letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(letter -> Character.toLowerCase(Fold.fold(letter)))
        .toArray();
  }

  /**
   * The shingles of letters; a text of fewer than {@link #LENGTH} has none.
   *
   * @param letters as {@link #letters} gives them
   */
  public static Shingles of(int[] letters) {
    long[] hashes = new long[Math.max(0, letters.length - LENGTH + 1)];
    for (int at = 0; at < hashes.length; at++) {
      hashes[at] = hash(letters, at, at + LENGTH);
    }
    Arrays.sort(hashes);
    return new Shingles(Arrays.stream(hashes).distinct().toArray());
  }

  /** A number of 64 bits that stands for letters in their order. */
  public static long hash(int[] letters, int from, int to) {
    long hash = 0;
    for (int at = from; at < to; at++) {
      hash = SplitMix.mixed(hash + letters[at]);
    }
    return hash;
  }

  /** Their hashes, ascending, each once. */
  long[] hashes() {
    return sorted;
  }

  /** How many there are. */
  public int size() {
    return sorted.length;
  }

  /** How many of them another text has too. */
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

  /** Jaccard index, 0 to 1: the share of shingles of either that are in both; 0 if none are. */
  public double jaccard(Shingles other) {
    int shared = shared(other);
    int all = size() + other.size() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /** The share of the smaller set that is in the other, 0 to 1; 0 if the smaller is empty. */
  public double containment(Shingles other) {
    int smaller = Math.min(size(), other.size());
    return smaller == 0 ? 0 : (double) shared(other) / smaller;
  }
}
