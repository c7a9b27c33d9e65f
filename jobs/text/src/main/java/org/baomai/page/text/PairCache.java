package org.baomai.page.text;

import java.util.Arrays;

/**
 * Remembers a value for pairs of block indices, each in a place that its pair fixes: a later pair
 * may take an earlier one's place, so that room stays bounded on pages of any length.
 */
public final class PairCache {

  private static final int LARGEST = 1 << 16;
  private static final long NONE = -1;

  private final long[] keys;
  private final long[] values;
  private final int mask;

  /** For a page of this many blocks. */
  public PairCache(int blocks) {
    int places = Integer.highestOneBit(Math.max(1, Math.min(LARGEST / 64, blocks))) * 64;
    keys = new long[places];
    values = new long[places];
    mask = places - 1;
    Arrays.fill(keys, NONE);
  }

  /** Where the pair's value is kept. */
  public int place(int first, int second) {
    return (first * 31 + second * 0x9E3779B1) & mask;
  }

  public boolean holds(int place, int first, int second) {
    return keys[place] == key(first, second);
  }

  public long value(int place) {
    return values[place];
  }

  public void put(int place, int first, int second, long value) {
    keys[place] = key(first, second);
    values[place] = value;
  }

  private static long key(int first, int second) {
    return ((long) first << 32) | second;
  }
}
