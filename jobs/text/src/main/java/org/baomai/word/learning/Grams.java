package org.baomai.word.learning;

import java.io.Serializable;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.baomai.base.SplitMix;

/**
 * Enumerates runs of units that are candidates for names. To limit their number, a run is a
 * candidate only if every window of {@code linkUnits} units in it, a link, is frequent by itself.
 *
 * @param linkUnits units in a link
 * @param maxUnits maximum units in a run
 * @param minCharacters minimum length of a run in code points
 * @param maxCharacters maximum length of a run in code points
 */
public record Grams(int linkUnits, int maxUnits, int minCharacters, int maxCharacters)
    implements Serializable {
  /** Runs of 2 to 6 words. */
  public static final Grams OF_WORDS = new Grams(2, 6, 2, 12);

  /** Runs of 3 to 8 characters. */
  public static final Grams OF_CHARACTERS = new Grams(3, 8, 3, 8);

  /** Single words of 3 or more characters, which may be split elsewhere in the corpus. */
  public static final Grams SINGLE_WORDS = new Grams(1, 1, 3, 12);

  /** Receives runs. */
  public interface RunConsumer {
    /**
     * Receives one run.
     *
     * @param from index of its first unit
     * @param to index behind its last unit
     */
    void accept(int from, int to);
  }

  /** Passes the 64-bit hash of every link of a paragraph to a consumer, repetitions included. */
  public void links(GramUnits units, LongConsumer consumer) {
    for (int from = 0; from + linkUnits <= units.roles().length; from++) {
      if (isInside(units, from, from + linkUnits)) {
        consumer.accept(hash(units, from, from + linkUnits));
      }
    }
  }

  /**
   * Passes every candidate run of a paragraph to a consumer: all its links are frequent, its units
   * may take their positions, and its length is in range.
   *
   * @param units the paragraph
   * @param frequent whether the link with a given hash is frequent
   * @param consumer receives the runs by first unit, then length
   */
  public void runs(GramUnits units, LongPredicate frequent, RunConsumer consumer) {
    int size = units.roles().length;
    int reach = 0;
    for (int from = 0; from + linkUnits <= size; from++) {
      reach = Math.max(reach, from + linkUnits - 1);
      while (reach < Math.min(size, from + maxUnits)
          && isInside(units, from, reach + 1)
          && frequent.test(hash(units, reach + 1 - linkUnits, reach + 1))) {
        reach++;
      }
      if (units.has(from, GramUnits.FIRST)) {
        runsFrom(units, from, reach, consumer);
      }
    }
  }

  private void runsFrom(GramUnits units, int from, int reach, RunConsumer consumer) {
    int characters = 0;
    for (int to = from + 1; to <= Math.min(reach, from + maxUnits); to++) {
      String unit = units.texts().get(to - 1);
      characters += unit.codePointCount(0, unit.length());
      boolean fits = characters >= minCharacters && characters <= maxCharacters;
      if (to - from >= linkUnits && fits && units.has(to - 1, GramUnits.LAST)) {
        consumer.accept(from, to);
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

  /** A 64-bit hash of a sequence of units. */
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
