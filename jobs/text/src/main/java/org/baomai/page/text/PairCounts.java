package org.baomai.page.text;

import org.baomai.base.SplitMix;

/**
 * Counts of pairs of characters. An open-addressing hash table with pair and count in one number,
 * so that a search in the table, which is larger than the caches of a processor, reads one place.
 */
final class PairCounts {

  private static final int SMALLEST = 1 << 6;
  private static final long COUNT = 0xFFFF_FFFFL;

  /** The pair in the upper half, the count plus one in the lower half; 0 if the slot is free. */
  private long[] slots = new long[SMALLEST];

  private int size;

  /** Sets the count of a pair, which is not negative. */
  void put(int pair, int count) {
    int place = place(pair);
    if (slots[place] == 0) {
      if (size * 2 >= slots.length) {
        grow();
        place = place(pair);
      }
      size++;
    }
    slots[place] = ((long) pair << Integer.SIZE) | (count + 1L);
  }

  /** Returns the count of a pair; 0 if it has none. */
  int get(int pair) {
    long slot = slots[place(pair)];
    return slot == 0 ? 0 : (int) ((slot & COUNT) - 1);
  }

  /** The slot of a pair, or the free slot where it belongs. */
  private int place(int pair) {
    int mask = slots.length - 1;
    int place = (int) ((pair * SplitMix.GOLDEN_GAMMA) >>> 32) & mask; // as in NgramIndex
    while (slots[place] != 0 && (int) (slots[place] >> Integer.SIZE) != pair) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long slot : old) {
      if (slot != 0) {
        slots[place((int) (slot >> Integer.SIZE))] = slot;
      }
    }
  }
}
