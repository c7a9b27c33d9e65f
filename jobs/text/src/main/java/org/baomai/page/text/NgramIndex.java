package org.baomai.page.text;

import org.baomai.base.SplitMix;

/**
 * Numbers n-grams from 0 in the order of their first occurrence. An open-addressing hash table of
 * primitives: a page has as many n-grams as characters, and boxed keys would dominate the time of
 * reading it. Not thread-safe.
 */
public final class NgramIndex {

  /** The result of {@link #find} for an n-gram without a number. */
  public static final int NONE = -1;

  private static final int SMALLEST = 1 << 6;
  private static final int LARGEST_AT_FIRST = 1 << 20;

  private long[] ngrams;

  /** The number of the n-gram in the same slot, plus one; 0 if the slot is free. */
  private int[] numbers;

  private int size;

  /**
   * Creates an empty index.
   *
   * @param expected the approximate number of different n-grams; the index grows if there are more
   */
  public NgramIndex(int expected) {
    int wanted = Math.max(SMALLEST, Math.min(LARGEST_AT_FIRST, expected * 2));
    int places = Integer.highestOneBit(wanted - 1) * 2;
    ngrams = new long[places];
    numbers = new int[places];
  }

  /**
   * Returns the number of an n-gram and assigns the next number to a new one.
   *
   * @param ngram the n-gram, packed into 64 bits
   * @return its number, from 0
   */
  public int number(long ngram) {
    int place = place(ngram);
    if (numbers[place] == 0) {
      if (size * 2 >= ngrams.length) {
        grow();
        place = place(ngram);
      }
      ngrams[place] = ngram;
      numbers[place] = ++size;
    }
    return numbers[place] - 1;
  }

  /**
   * Returns the number of an n-gram without adding it.
   *
   * @param ngram the n-gram, packed into 64 bits
   * @return its number, or {@link #NONE}
   */
  public int find(long ngram) {
    return numbers[place(ngram)] - 1;
  }

  /**
   * Returns the number of different n-grams.
   *
   * @return the size of the index
   */
  public int size() {
    return size;
  }

  /** The slot of an n-gram, or the free slot where it belongs. */
  private int place(long ngram) {
    int mask = ngrams.length - 1;
    long mixed = ngram * SplitMix.GOLDEN_GAMMA; // multiplicative hashing (Knuth, TAOCP 6.4)
    int place = (int) (mixed >>> 32) & mask;
    while (numbers[place] != 0 && ngrams[place] != ngram) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldNgrams = ngrams;
    int[] oldNumbers = numbers;
    ngrams = new long[oldNgrams.length * 2];
    numbers = new int[ngrams.length];
    for (int old = 0; old < oldNgrams.length; old++) {
      if (oldNumbers[old] != 0) {
        int place = place(oldNgrams[old]);
        ngrams[place] = oldNgrams[old];
        numbers[place] = oldNumbers[old];
      }
    }
  }
}
