package org.baomai.topic.gibbs;

import org.baomai.base.SplitMix;

/**
 * Random numbers that belong to one document in one sweep: whoever draws them, wherever and in
 * whatever order the documents come, gets the same.
 *
 * <p>SplitMix64 (Steele, Lea &amp; Flood 2014), started at a hash of seed, document and sweep.
 */
final class DocumentRandom {
  private static final float UNIT = 0x1p-24f;
  private static final int DROPPED_BITS = 40;

  private long state;

  /** Begins anew for a document in a sweep. */
  void start(long seed, long document, int sweep) {
    state =
        SplitMix.finish(
            SplitMix.finish(SplitMix.finish(seed + SplitMix.GOLDEN_GAMMA) ^ document)
                + sweep * SplitMix.GOLDEN_GAMMA);
  }

  /** From 0 on, below 1, in steps of 2^-24. */
  float next() {
    state += SplitMix.GOLDEN_GAMMA;
    return (SplitMix.finish(state) >>> DROPPED_BITS) * UNIT;
  }
}
