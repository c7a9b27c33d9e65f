package org.baomai.word;

/** The last step of SplitMix64 (Steele, Lea and Flood 2014), in which every bit counts. */
public final class SplitMix {
  private SplitMix() {}

  /** A number whose bits all depend on all bits of the one given. */
  public static long mixed(long value) {
    long mixed = value + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
