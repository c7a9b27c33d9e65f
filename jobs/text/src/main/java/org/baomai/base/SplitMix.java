package org.baomai.base;

/**
 * The mixing function of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators", OOPSLA 2014): every bit of the result depends on every bit of the input.
 */
public final class SplitMix {
  /** The increment of the generator: 2^64 divided by the golden ratio, rounded to an odd number. */
  public static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private SplitMix() {}

  /**
   * Performs one step of the generator.
   *
   * @param value the state before the step; any value
   * @return {@link #finish(long)} of the state plus {@link #GOLDEN_GAMMA}
   */
  public static long mixed(long value) {
    return finish(value + GOLDEN_GAMMA);
  }

  /**
   * Applies the finalizer (mix64, variant 13 of Stafford) to a value.
   *
   * @param value any value
   * @return the mixed value; different values give different results
   */
  public static long finish(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
