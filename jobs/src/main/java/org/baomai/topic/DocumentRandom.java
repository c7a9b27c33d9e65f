package org.baomai.topic;

/**
 * Random numbers that belong to one document in one sweep: whoever draws them, wherever and in
 * whatever order the documents come, gets the same.
 *
 * <p>SplitMix64 (Steele, Lea &amp; Flood 2014), started at a hash of seed, document and sweep.
 */
final class DocumentRandom {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final float UNIT = 0x1p-24f;
  private static final int DROPPED_BITS = 40;

  private long state;

  /** Begins anew for a document in a sweep. */
  void start(long seed, long document, int sweep) {
    state = mix(mix(mix(seed + GOLDEN) ^ document) + sweep * GOLDEN);
  }

  /** From 0 on, below 1, in steps of 2^-24. */
  float next() {
    state += GOLDEN;
    return (mix(state) >>> DROPPED_BITS) * UNIT;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
