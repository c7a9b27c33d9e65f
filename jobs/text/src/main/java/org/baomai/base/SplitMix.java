package org.baomai.base;

/** SplitMix64 (Steele, Lea and Flood 2014): a mixing function in which every bit counts. */
public final class SplitMix {
  /** The increment of the generator: 2^64 divided by the golden ratio, made odd. */
  public static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private SplitMix() {}

  /** One step of the generator: {@link #finish(long)} after the increment. */
  public static long mixed(long value) {
    return finish(value + GOLDEN_GAMMA);
  }

  /** The finalizer: a number whose bits all depend on all bits of the one given. */
  public static long finish(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
