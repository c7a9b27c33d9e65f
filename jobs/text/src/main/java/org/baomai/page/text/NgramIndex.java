package org.baomai.page.text;

import org.baomai.base.SplitMix;

/**
 * Numbers n-grams from 0 in the order in which they are first seen. A hash table of plain numbers,
 * since a page has as many n-grams as characters and boxed ones would take most of its time.
 */
public final class NgramIndex {

  /** What {@link #find} gives for an n-gram that was never seen. */
  public static final int NONE = -1;

  private static final int SMALLEST = 1 << 6;
  private static final int LARGEST_AT_FIRST = 1 << 20;

  private long[] ngrams;

  /** The number of the n-gram in the same place, plus one; 0 where the place is free. */
  private int[] numbers;

  private int size;

  /**
   * @param expected about how many different n-grams there will be; more are welcome
   */
  public NgramIndex(int expected) {
    int wanted = Math.max(SMALLEST, Math.min(LARGEST_AT_FIRST, expected * 2));
    int places = Integer.highestOneBit(wanted - 1) * 2;
    ngrams = new long[places];
    numbers = new int[places];
  }

  /** The number of an n-gram, a new one if it was not seen before. */
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

  /** Its number, or {@link #NONE}. */
  public int find(long ngram) {
    return numbers[place(ngram)] - 1;
  }

  /** How many different ones were seen. */
  public int size() {
    return size;
  }

  /** Where it stands, or the free place where it would. */
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
