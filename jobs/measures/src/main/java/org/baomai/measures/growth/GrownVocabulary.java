package org.baomai.measures.growth;

import java.io.Serializable;
import java.util.Random;

/**
 * Word forms for texts that are composed of several copies of an archive's sentences, such that the
 * vocabulary grows as in a continued archive, by Heaps' law V = K·Nᵝ (Heaps 1978).
 *
 * <p>In each copy a word either reuses a form of an earlier copy or gets a new one, by a Pitman-Yor
 * process with concentration 0 (Pitman & Yor 1997): after n copies with T forms, a form used in n₁
 * copies is reused with probability (n₁ − β)/n, and a new form is drawn with probability βT/n. The
 * number of forms grows as copiesᵝ, and the ratio of rare to frequent words is preserved.
 *
 * <pre>
 *   β 0.5      copy 0   1      2      3
 *   水位       水位     水位   水位㐀  水位
 * </pre>
 */
final class GrownVocabulary implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * First code point of a block that newspapers do not use; each new form ends in a different one.
   */
  private static final int FIRST_LETTER = 0x3400;

  private final double exponent;

  /**
   * A vocabulary that grows with a given exponent.
   *
   * @param exponent Heaps' β: at least 0 (no new words) and below 1
   * @throws IllegalArgumentException if it is out of range
   */
  GrownVocabulary(double exponent) {
    if (!(exponent >= 0 && exponent < 1)) {
      throw new IllegalArgumentException("The exponent is " + exponent + "; it must be in [0, 1)");
    }
    this.exponent = exponent;
  }

  /** Estimates Heaps' β from the vocabulary size of a text and that of half of the text. */
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

  /** The number of an existing form, or of the next new one. */
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
