package org.baomai.base;

import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * One form for what is written in several: full-width ASCII (ＡＢＣ，) and the ideographic space become
 * half-width, traditional characters simplified. One code point always becomes one code point, so
 * that offsets hold, and folding twice is folding once.
 *
 * <p>A character of GB2312 is a simplified text's own and stays, even where a table would change it
 * (著, 乾). Others follow HanLP's table of traditional characters, single characters only; words are
 * not looked at, since a fold that depends on neighbours would not hold for a part of a text.
 */
public final class Fold {
  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_OFFSET = 0xFEE0;
  private static final int IDEOGRAPHIC_SPACE = 0x3000;

  /** By code point; tables for the planes that have Han characters. */
  private static final int[] FOLDED = table();

  private Fold() {}

  /**
   * Folds a text.
   *
   * @param text any string, lone surrogates included, which stay as they are
   * @return as many code points
   */
  public static String fold(String text) {
    StringBuilder folded = null;
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      int one = fold(codePoint);
      if (one != codePoint && folded == null) {
        folded = new StringBuilder(text.length()).append(text, 0, at);
      }
      if (folded != null) {
        folded.appendCodePoint(one);
      }
      at += Character.charCount(codePoint);
    }
    return folded == null ? text : folded.toString();
  }

  /** Folds one code point. */
  public static int fold(int codePoint) {
    return codePoint < FOLDED.length ? FOLDED[codePoint] : codePoint;
  }

  private static int[] table() {
    CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
    int[] table = new int[0x30000];
    for (int codePoint = 0; codePoint < table.length; codePoint++) {
      table[codePoint] = once(codePoint, gb2312);
    }
    // 甲 to 乙 and 乙 to 丙 makes 甲 to 丙; four steps are more than any chain has, and a circle,
    // should there be one, is left alone.
    for (int codePoint = 0; codePoint < table.length; codePoint++) {
      int end = codePoint;
      for (int step = 0; step < 4; step++) {
        end = table[end];
      }
      table[codePoint] = table[end] == end ? end : codePoint;
    }
    return table;
  }

  private static int once(int codePoint, CharsetEncoder gb2312) {
    if (codePoint >= FULL_WIDTH_FIRST && codePoint <= FULL_WIDTH_LAST) {
      return codePoint - FULL_WIDTH_OFFSET;
    }
    if (codePoint == IDEOGRAPHIC_SPACE) {
      return ' ';
    }
    boolean han = Character.isIdeographic(codePoint);
    if (!han || (codePoint <= 0xFFFF && gb2312.canEncode((char) codePoint))) {
      return codePoint;
    }
    String simplified = TraditionalChineseDictionary.trie.get(Character.toString(codePoint));
    boolean one = simplified != null && simplified.codePointCount(0, simplified.length()) == 1;
    return one ? simplified.codePointAt(0) : codePoint;
  }
}
