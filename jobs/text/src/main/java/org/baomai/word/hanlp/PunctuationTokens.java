package org.baomai.word.hanlp;

import java.util.ArrayList;
import java.util.List;
import org.baomai.word.Ascii;

/**
 * Separates words from the punctuation that HanLP leaves attached to them (如何？ or ）， as one word)
 * and tags all punctuation {@code w}. Equal marks in a row stay together: —— and ……. A mark stays
 * inside a word that is all ASCII (3.5, A-1, 90%), and so does the dot inside a foreign name.
 */
final class PunctuationTokens {
  /** The tag of every kind of punctuation and symbol. */
  static final String TAG = "w";

  private static final String NAME_DOTS = "·•・‧";

  /** Printed instead of 〇, as in 二○○一年; alone it is a bullet. */
  private static final int CIRCLE = '○';

  private PunctuationTokens() {}

  /**
   * Separates the punctuation in the words of a run.
   *
   * @param run the run, as folded code points
   * @param pieces its words, in order and without gaps
   * @return words and marks, in order and without gaps
   */
  static List<Piece> separate(int[] run, List<Piece> pieces) {
    List<Piece> separated = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      separate(run, piece, separated);
    }
    return separated;
  }

  private static void separate(int[] run, Piece piece, List<Piece> separated) {
    boolean ascii = isAsciiWithLetterOrDigit(run, piece);
    int start = piece.start();
    while (start < piece.end()) {
      int end = start + 1;
      if (!ascii && isMark(run, piece, start)) {
        while (end < piece.end() && run[end] == run[start]) {
          end++;
        }
        separated.add(new Piece(start, end, TAG));
      } else {
        while (end < piece.end() && (ascii || !isMark(run, piece, end))) {
          end++;
        }
        separated.add(new Piece(start, end, tag(run, start, end, piece.pos())));
      }
      start = end;
    }
  }

  /** A piece without a word character is punctuation, even inside a number, as / in 5。/. */
  private static String tag(int[] run, int start, int end, String pos) {
    if (!hasWordCharacter(run, start, end)) {
      return TAG;
    }
    return pos.equals(TAG) ? "x" : pos;
  }

  private static boolean isAsciiWithLetterOrDigit(int[] run, Piece piece) {
    boolean found = false;
    for (int at = piece.start(); at < piece.end(); at++) {
      if (run[at] >= 0x80) {
        return false;
      }
      found |= Ascii.isLetterOrDigit(run[at]);
    }
    return found;
  }

  private static boolean isMark(int[] run, Piece piece, int at) {
    if (isWordCharacter(run[at])) {
      return false;
    }
    boolean inner = at > piece.start() && at + 1 < piece.end();
    boolean insideName =
        inner
            && NAME_DOTS.indexOf(run[at]) >= 0
            && Character.isLetter(run[at - 1])
            && Character.isLetter(run[at + 1]);
    boolean insideNumber = Ascii.isDigit(run[piece.start()]) && run[at] < 0x80;
    boolean zero = run[at] == CIRCLE && hasWordCharacter(run, piece.start(), piece.end());
    return !insideName && !insideNumber && !zero;
  }

  private static boolean hasWordCharacter(int[] run, int start, int end) {
    for (int at = start; at < end; at++) {
      if (isWordCharacter(run[at])) {
        return true;
      }
    }
    return false;
  }

  /** A letter (Han included), a digit of any script, or a combining mark. */
  private static boolean isWordCharacter(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }
}
