package org.baomai.word.learning;

import java.io.Serializable;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.baomai.base.SplitMix;

/**
 * Runs of units that might be names. To keep their number down, a run is taken only where every
 * window of it, some units wide, is frequent by itself: a link.
 *
 * @param link units of a link
 * @param most most units of a run
 * @param leastLetters code points of the shortest run
 * @param mostLetters code points of the longest one
 */
public record Grams(int link, int most, int leastLetters, int mostLetters) implements Serializable {
  /** Runs of 2 to 6 words. */
  public static final Grams OF_WORDS = new Grams(2, 6, 2, 12);

  /** Runs of 3 to 8 characters. */
  public static final Grams OF_CHARACTERS = new Grams(3, 8, 3, 8);

  /** Single words of three characters or more, which may be cut up elsewhere. */
  public static final Grams SINGLE_WORDS = new Grams(1, 1, 3, 12);

  /** Takes runs: of the units from, to (exclusive). */
  public interface Taker {
    /** Takes one. */
    void take(int from, int to);
  }

  /** The 64-bit hashes of all links of a paragraph. */
  public void links(GramUnits units, LongConsumer taker) {
    for (int from = 0; from + link <= units.roles().length; from++) {
      if (isInside(units, from, from + link)) {
        taker.accept(hash(units, from, from + link));
      }
    }
  }

  /**
   * All runs of frequent links that may begin and end where they do.
   *
   * @param frequent tells a frequent link by its hash
   */
  public void runs(GramUnits units, LongPredicate frequent, Taker taker) {
    int size = units.roles().length;
    int reach = 0;
    for (int from = 0; from + link <= size; from++) {
      reach = Math.max(reach, from + link - 1);
      while (reach < Math.min(size, from + most)
          && isInside(units, from, reach + 1)
          && frequent.test(hash(units, reach + 1 - link, reach + 1))) {
        reach++;
      }
      if (units.has(from, GramUnits.FIRST)) {
        runsFrom(units, from, reach, taker);
      }
    }
  }

  private void runsFrom(GramUnits units, int from, int reach, Taker taker) {
    int letters = 0;
    for (int to = from + 1; to <= Math.min(reach, from + most); to++) {
      String unit = units.texts().get(to - 1);
      letters += unit.codePointCount(0, unit.length());
      boolean fits = letters >= leastLetters && letters <= mostLetters;
      if (to - from >= link && fits && units.has(to - 1, GramUnits.LAST)) {
        taker.take(from, to);
      }
    }
  }

  private static boolean isInside(GramUnits units, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!units.has(at, GramUnits.INSIDE)) {
        return false;
      }
    }
    return true;
  }

  /** A number of 64 bits for units in their order. */
  static long hash(GramUnits units, int from, int to) {
    long hash = 1;
    for (int at = from; at < to; at++) {
      String text = units.texts().get(at);
      for (int letter = 0; letter < text.length(); letter++) {
        hash = SplitMix.mixed(hash + text.charAt(letter));
      }
      hash = SplitMix.mixed(hash ^ 0x5555_5555L);
    }
    return hash;
  }
}
