package org.baomai.page.text;

import java.util.Arrays;

/**
 * A direct-mapped cache of values for pairs of block indices. Each pair has one slot; a later pair
 * may evict an earlier one, so memory stays bounded on pages of any length. Not thread-safe.
 */
public final class PairCache {

  private static final int LARGEST = 1 << 16;
  private static final long NONE = -1;

  private final long[] keys;
  private final long[] values;
  private final int mask;

  /**
   * Creates an empty cache.
   *
   * @param blocks the number of blocks of the page
   */
  public PairCache(int blocks) {
    int slots = Integer.highestOneBit(Math.max(1, Math.min(LARGEST / 64, blocks))) * 64;
    keys = new long[slots];
    values = new long[slots];
    mask = slots - 1;
    Arrays.fill(keys, NONE);
  }

  /**
   * Returns the slot of a pair.
   *
   * @param first a block index
   * @param second a block index
   * @return the slot, to pass to the other methods
   */
  public int slot(int first, int second) {
    return (first * 31 + second * 0x9E3779B1) & mask;
  }

  /**
   * Tests whether a slot holds the value of a pair.
   *
   * @param slot the slot of the pair
   * @param first the first block index
   * @param second the second block index
   * @return false if nothing was stored for the pair or another pair evicted it
   */
  public boolean holds(int slot, int first, int second) {
    return keys[slot] == key(first, second);
  }

  /**
   * Returns the value in a slot.
   *
   * @param slot a slot for which {@link #holds} is true
   * @return the value
   */
  public long value(int slot) {
    return values[slot];
  }

  /**
   * Stores the value of a pair and evicts the pair that was in the slot.
   *
   * @param slot the slot of the pair
   * @param first the first block index
   * @param second the second block index
   * @param value the value
   */
  public void put(int slot, int first, int second, long value) {
    keys[slot] = key(first, second);
    values[slot] = value;
  }

  private static long key(int first, int second) {
    return ((long) first << 32) | second;
  }
}
