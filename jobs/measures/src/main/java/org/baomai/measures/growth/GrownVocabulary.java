package org.baomai.measures.growth;

import java.io.Serializable;
import java.util.Random;

/**
 * Words for texts that are put together from the sentences of an archive several times over, so
 * that the vocabulary grows as it does when a paper goes on: V = K·Nᵝ (Heaps 1978).
 *
 * <p>Copy after copy, each word either keeps a form that it had in an earlier copy or gets a new
 * one: of the n copies before and the T forms in them, a form that n₁ copies had is taken with
 * probability (n₁ − β)/n, and a new one with βT/n (Pitman & Yor 1997, concentration 0). The number
 * of forms then grows as copiesᵝ, and rare and frequent words stay in the proportion that they had.
 *
 * <pre>
 *   β 0.5      copy 0   1      2      3
 *   水位       水位     水位   水位㐀  水位
 * </pre>
 */
final class GrownVocabulary implements Serializable {
  private static final long serialVersionUID = 1L;

  /** First letter of a block that no newspaper uses; each new form ends in another. */
  private static final int FIRST_LETTER = 0x3400;

  private final double exponent;

  /**
   * A growth.
   *
   * @param exponent Heaps' β, from 0 (no new words) to below 1
   * @throws IllegalArgumentException if it is not
   */
  GrownVocabulary(double exponent) {
    if (!(exponent >= 0 && exponent < 1)) {
      throw new IllegalArgumentException("The exponent is " + exponent + ", not in 0..1");
    }
    this.exponent = exponent;
  }

  /** Heaps' β from the words of a text and of half of it, which is half as long. */
  static double exponent(long wordsOfHalf, long wordsOfAll) {
    return Math.log((double) wordsOfAll / wordsOfHalf) / Math.log(2);
  }

  /** The form of a word in each copy; in copy 0 the word itself. */
  String[] forms(String word, int copies) {
    Random random = new Random(word.hashCode());
    String[] forms = new String[copies];
    int[] formOf = new int[copies];
    int[] sizes = new int[copies];
    int opened = 0;
    for (int copy = 0; copy < copies; copy++) {
      int form = copy == 0 ? 0 : pick(random.nextDouble() * copy, sizes, opened);
      opened = Math.max(opened, form + 1);
      sizes[form]++;
      formOf[copy] = form;
      forms[copy] = form == 0 ? word : word + Character.toString(FIRST_LETTER + form - 1);
    }
    return forms;
  }

  /** The number of a form that is there, or of the next new one. */
  private int pick(double drawn, int[] sizes, int opened) {
    double left = drawn;
    for (int form = 0; form < opened; form++) {
      left -= sizes[form] - exponent;
      if (left < 0) {
        return form;
      }
    }
    return opened;
  }
}
