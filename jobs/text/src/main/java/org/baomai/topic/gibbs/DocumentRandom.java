package org.baomai.topic.gibbs;

import org.baomai.base.SplitMix;

/**
 * A stream of random numbers that depends only on seed, document and sweep, so that results do not
 * depend on how documents are distributed or ordered.
 *
 * <p>SplitMix64 (Steele, Lea &amp; Flood 2014), seeded with a hash of seed, document and sweep.
 */
final class DocumentRandom {
  private static final float UNIT = 0x1p-24f;
  private static final int DROPPED_BITS = 40;

  private long state;

  /** Starts the stream of a document in a sweep. */
  void start(long seed, long document, int sweep) {
    state =
        SplitMix.finish(
            SplitMix.finish(SplitMix.finish(seed + SplitMix.GOLDEN_GAMMA) ^ document)
                + sweep * SplitMix.GOLDEN_GAMMA);
  }

  /** The next number: uniform in [0, 1), in steps of 2^-24. */
  float next() {
    state += SplitMix.GOLDEN_GAMMA;
    return (SplitMix.finish(state) >>> DROPPED_BITS) * UNIT;
  }
}
