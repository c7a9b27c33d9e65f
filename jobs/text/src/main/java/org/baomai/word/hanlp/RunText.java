package org.baomai.word.hanlp;

import org.baomai.word.Ascii;

/**
 * Converts a run to a string with exactly one UTF-16 unit for each code point, so that offsets in
 * it are code point offsets. HanLP and regular expressions count UTF-16 units and could split a
 * surrogate pair. Supplementary characters, control characters and unpaired surrogates are
 * therefore replaced.
 */
final class RunText {
  private static final char HAN_REPLACEMENT = '䶵';
  private static final char SYMBOL_REPLACEMENT = '〓';
  private static final String HALF_WIDTH_MARKS = ",;:!?()";

  private RunText() {}

  /**
   * Converts a run.
   *
   * @param run folded code points
   * @return a string of the same length
   */
  static String of(int[] run) {
    char[] units = new char[run.length];
    for (int at = 0; at < run.length; at++) {
      units[at] = unit(run, at);
    }
    return new String(units);
  }

  private static char unit(int[] run, int at) {
    int codePoint = run[at];
    if (HALF_WIDTH_MARKS.indexOf(codePoint) >= 0 && !insideAscii(run, at)) {
      return (char) (codePoint + 0xFEE0); // HanLP's dictionary has full-width marks only.
    }
    boolean singleUnit = codePoint <= 0xFFFF && !Character.isSurrogate((char) codePoint);
    if (singleUnit && !Character.isISOControl(codePoint)) {
      return (char) codePoint;
    }
    return Character.isIdeographic(codePoint) ? HAN_REPLACEMENT : SYMBOL_REPLACEMENT;
  }

  /** Whether a mark is between two ASCII letters or digits, as in 12:30 or 3,000. */
  private static boolean insideAscii(int[] run, int at) {
    return at > 0
        && at + 1 < run.length
        && Ascii.isLetterOrDigit(run[at - 1])
        && Ascii.isLetterOrDigit(run[at + 1]);
  }
}
