package org.baomai.word.search;

import java.util.BitSet;
import java.util.List;
import org.baomai.base.Span;

/**
 * The words beside places of a text: so many on either side, within the sentence.
 *
 * <pre>
 *   水位 又 涨 了 。 水位 退 后 通航       places of 水位, 2 words on either side
 *        └──┘            └──┘       near: 又 涨 退 后; inside: 水位 水位
 * </pre>
 *
 * <p>A word that is near two places is near once. A word that shares a character with a place is
 * part of it, and near none. Marks are no words, and are not counted on the way.
 *
 * @param near which words stand near a place
 * @param inside which words share a character with one
 */
public record ContextWords(BitSet near, BitSet inside) {

  /**
   * The neighbours of places.
   *
   * @param text the text, whose sentences bound the search
   * @param words its words, ordered, none over another
   * @param places places in the text, in any order
   * @param width words on either side, 1 or more
   * @return the words by their place in the list
   * @throws IllegalArgumentException if a place is not inside the text, or the width is below 1
   */
  public static ContextWords of(String text, List<Span> words, List<Span> places, int width) {
    if (width < 1) {
      throw new IllegalArgumentException(
          "A window of " + width + " words holds none: give 1 or more.");
    }
    BitSet near = new BitSet(words.size());
    BitSet inside = new BitSet(words.size());
    for (Span place : places) {
      Span sentence = Sentences.around(text, place.start(), place.end());
      int first = firstEndingAfter(words, place.start());
      int after = first;
      while (after < words.size() && words.get(after).start() < place.end()) {
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

  /** Where the first word stands that ends behind an offset; the number of words if none does. */
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
