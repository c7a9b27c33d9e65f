package org.baomai.page.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Normalizes the width of punctuation. In Chinese text {@code , ; : ? ! ( )} become full-width, and
 * straight quotation marks become directed ({@link QuotationMarks}). Each character becomes exactly
 * one character, so maps stay valid.
 *
 * <p>A mark is in Chinese text if the nearest letter, digit or sign on one of its sides is Chinese,
 * ignoring spaces, brackets and quotation marks. It is not if it is directly between two Latin
 * letters or digits (9:30, 1,000, web addresses). A pair of brackets is in Chinese text if it
 * contains or touches Chinese. A paragraph without Chinese is not changed.
 */
public final class Punctuation {

  private static final String HALF = ",;:?!";
  private static final String FULL = "，；：？！";
  private static final String BRACKETS = "()（）";
  private static final String QUOTES = "\"'“”‘’";

  /** The half-width marks and straight quotation marks. */
  private static final String CHANGING = ",;:?!()\"'";

  private static final int FIRST_NOT_ASCII = 0x80;

  /** Most characters are in this range, which has no marks. */
  private static final int FIRST_HAN = 0x4E00;

  private static final int LAST_HAN = 0x9FFF;

  /** The distance of full-width ASCII from ASCII. */
  private static final int FULL_WIDTH = 0xFEE0;

  private final char[] words;

  /** For each character, whether the nearest character before it, ignoring marks, is Chinese. */
  private final boolean[] chineseBefore;

  /** The same for the nearest character after it. */
  private final boolean[] chineseAfter;

  private Punctuation(String paragraph) {
    this.words = paragraph.toCharArray();
    this.chineseBefore = new boolean[words.length];
    this.chineseAfter = new boolean[words.length];
    boolean chinese = false;
    for (int index = 0; index < words.length; index++) {
      chineseBefore[index] = chinese;
      chinese = isTransparent(words[index]) ? chinese : isChinese(words[index]);
    }
    chinese = chinese || hasChinese();
    for (int index = words.length - 1; index >= 0; index--) {
      chineseAfter[index] = chinese;
      chinese = isTransparent(words[index]) ? chinese : isChinese(words[index]);
    }
  }

  /**
   * Normalizes the punctuation of a text.
   *
   * @param text one paragraph per line; may be null
   * @return the text, with as many characters; null if {@code text} is null
   */
  public static String normalized(String text) {
    if (text == null || !mayChange(text, 0, text.length())) {
      return text;
    }
    StringBuilder all = new StringBuilder(text.length());
    int from = 0;
    while (from <= text.length()) {
      int lineEnd = text.indexOf('\n', from);
      int to = lineEnd < 0 ? text.length() : lineEnd;
      if (mayChange(text, from, to)) {
        all.append(new Punctuation(text.substring(from, to)).widened());
      } else {
        all.append(text, from, to);
      }
      if (lineEnd >= 0) {
        all.append('\n');
      }
      from = to + 1;
    }
    return all.toString();
  }

  /** Whether a part of a text has one of the marks that may change, all of which are ASCII. */
  private static boolean mayChange(String text, int from, int to) {
    for (int index = from; index < to; index++) {
      char c = text.charAt(index);
      if (c < FIRST_NOT_ASCII && CHANGING.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  private char[] widened() {
    if (!hasChinese()) {
      return words;
    }
    for (int index = 0; index < words.length; index++) {
      boolean chinese = chineseBefore[index] || chineseAfter[index];
      boolean half = words[index] < FIRST_NOT_ASCII && HALF.indexOf(words[index]) >= 0;
      if (half && chinese && !betweenLatin(index)) {
        words[index] = (char) (words[index] + FULL_WIDTH);
      }
    }
    widenBrackets();
    QuotationMarks.direct(words);
    return words;
  }

  private boolean betweenLatin(int index) {
    return index > 0
        && index + 1 < words.length
        && isLatin(words[index - 1])
        && isLatin(words[index + 1]);
  }

  private void widenBrackets() {
    int[] chineseUpTo = new int[words.length + 1];
    for (int index = 0; index < words.length; index++) {
      chineseUpTo[index + 1] = chineseUpTo[index] + (isChinese(words[index]) ? 1 : 0);
    }
    Deque<Integer> open = new ArrayDeque<>();
    for (int index = 0; index < words.length; index++) {
      if (words[index] == '(' || words[index] == '（') {
        open.push(index);
      } else if ((words[index] == ')' || words[index] == '）') && !open.isEmpty()) {
        int first = open.pop();
        boolean inside = chineseUpTo[index] > chineseUpTo[first + 1];
        boolean wide = words[first] == '（' || words[index] == '）';
        if (inside || wide || touchesChinese(first) || touchesChinese(index)) {
          words[first] = '（';
          words[index] = '）';
        }
      } else if (words[index] == ')' && touchesChinese(index)) {
        words[index] = '）';
      }
    }
    for (int index : open) {
      words[index] = touchesChinese(index) ? '（' : words[index];
    }
  }

  private boolean touchesChinese(int index) {
    return (index > 0 && isChinese(words[index - 1]))
        || (index + 1 < words.length && isChinese(words[index + 1]));
  }

  private boolean hasChinese() {
    for (int index = 0; index < words.length; index++) {
      if (Character.isIdeographic(Character.codePointAt(words, index))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTransparent(char c) {
    return !isHan(c)
        && (PageText.isBlank(c)
            || HALF.indexOf(c) >= 0
            || FULL.indexOf(c) >= 0
            || BRACKETS.indexOf(c) >= 0
            || QUOTES.indexOf(c) >= 0);
  }

  private static boolean isHan(char c) {
    return c >= FIRST_HAN && c <= LAST_HAN;
  }

  /** Whether a UTF-16 unit is a Chinese character or sign; surrogates count as Chinese. */
  private static boolean isChinese(char c) {
    return isHan(c) || (c >= 0x2E80 && BRACKETS.indexOf(c) < 0) || c == '—' || c == '…';
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
