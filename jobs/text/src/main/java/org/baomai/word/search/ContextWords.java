package org.baomai.word.search;

import java.util.BitSet;
import java.util.List;
import org.baomai.base.Span;

/**
 * The words around positions in a text: up to a number of words on either side, within the
 * sentence.
 *
 * <pre>
 *   水位 又 涨 了 。 水位 退 后 通航       positions of 水位, width 2
 *        └──┘            └──┘       near: 又 涨 退 后; inside: 水位 水位
 * </pre>
 *
 * <p>A word that is near two positions counts once. A word that overlaps a position is part of it
 * and near no other. Punctuation is not counted as a word.
 *
 * @param near indices of the words near a position
 * @param inside indices of the words that overlap a position
 */
public record ContextWords(BitSet near, BitSet inside) {

  /**
   * Finds the words around positions.
   *
   * @param text the text, whose sentences limit the search
   * @param words spans of its words, in text order, without overlaps
   * @param positions spans in the text, in any order
   * @param width maximum number of words on either side, at least 1
   * @return indices into {@code words}
   * @throws IllegalArgumentException if a position is not inside the text, or the width is below 1
   */
  public static ContextWords of(String text, List<Span> words, List<Span> positions, int width) {
    if (width < 1) {
      throw new IllegalArgumentException("The width is " + width + " words: give 1 or more.");
    }
    BitSet near = new BitSet(words.size());
    BitSet inside = new BitSet(words.size());
    for (Span position : positions) {
      Span sentence = Sentences.around(text, position.start(), position.end());
      int first = firstEndingAfter(words, position.start());
      int after = first;
      while (after < words.size() && words.get(after).start() < position.end()) {
        inside.set(after++);
      }
      for (int i = first - 1; i >= Math.max(0, (long) first - width); i--) {
        if (words.get(i).start() >= sentence.start()) {
          near.set(i);
        }
      }
      for (int i = after; i < Math.min(words.size(), (long) after + width); i++) {
        if (words.get(i).end() <= sentence.end()) {
          near.set(i);
        }
      }
    }
    near.andNot(inside);
    return new ContextWords(near, inside);
  }

  /** Index of the first word that ends behind an offset; the number of words if none does. */
  private static int firstEndingAfter(List<Span> words, int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
