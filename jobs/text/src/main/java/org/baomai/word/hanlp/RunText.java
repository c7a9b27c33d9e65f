package org.baomai.word.hanlp;

import org.baomai.word.Ascii;

/**
 * A run with one UTF-16 unit a code point, so that places in it are code points. HanLP and the
 * patterns count in UTF-16 units and would take characters of other planes apart; those get a
 * stand-in, as do control characters and lone surrogates.
 */
final class RunText {
  private static final char STAND_IN_FOR_HAN = '䶵';
  private static final char STAND_IN_FOR_SYMBOL = '〓';
  private static final String HALF_WIDTH_MARKS = ",;:!?()";

  private RunText() {}

  /** The units of a run of folded code points; as many as the run has code points. */
  static String of(int[] run) {
    char[] units = new char[run.length];
    for (int at = 0; at < run.length; at++) {
      units[at] = unit(run, at);
    }
    return new String(units);
  }

  private static char unit(int[] run, int at) {
    int codePoint = run[at];
    if (HALF_WIDTH_MARKS.indexOf(codePoint) >= 0 && !insideLatin(run, at)) {
      return (char) (codePoint + 0xFEE0); // HanLP's dictionary has the marks of Chinese text.
    }
    boolean ownUnit = codePoint <= 0xFFFF && !Character.isSurrogate((char) codePoint);
    if (ownUnit && !Character.isISOControl(codePoint)) {
      return (char) codePoint;
    }
    return Character.isIdeographic(codePoint) ? STAND_IN_FOR_HAN : STAND_IN_FOR_SYMBOL;
  }

  /** As in 12:30 or 3,000. */
  private static boolean insideLatin(int[] run, int at) {
    return at > 0
        && at + 1 < run.length
        && Ascii.isLetterOrDigit(run[at - 1])
        && Ascii.isLetterOrDigit(run[at + 1]);
  }
}
