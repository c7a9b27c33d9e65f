package org.baomai.trend;

/** The rule by which a period is too thin to be read by itself. */
public final class ThinPeriod {
  /**
   * Below this many words a period is thin. A term of 100 per million words, about the rank of
   * 1,000 in a newspaper, is then expected less than once.
   */
  public static final long WORDS = 10_000;

  private ThinPeriod() {}

  /** Whether a period of so many words is thin, by {@link #WORDS}. */
  public static boolean isThin(long words) {
    return isThin(words, WORDS);
  }

  /** Whether a period of so many words is thin: it has fewer than {@code needed}. */
  public static boolean isThin(long words, long needed) {
    return words < needed;
  }
}
