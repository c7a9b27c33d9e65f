package org.baomai.page.text;

import org.baomai.base.Characters;

/**
 * Computes the characters of a page as a reader sees them, one for each code point of the page, at
 * the same offset. Radicals and compatibility forms become ideographs. Invisible characters, and
 * those of private use, whose glyph is unknown, become {@link #DROPPED}. So do duplicates (a
 * radical next to its ideograph, every second character of a line printed twice to look bold) and
 * the spaces that OCR inserts between the characters of a line, and the line ends inside a heading
 * that is printed downwards, one character a line.
 */
final class PrintedCharacters {
  /** Marks a dropped character. */
  static final int DROPPED = -1;

  /** Between the last radical and the first character of private use, all are shown as printed. */
  private static final int LAST_RADICAL = 0x2FDF;

  private static final int FIRST_PRIVATE = 0xE000;

  /** A line with fewer pairs of Han characters may be spaced on purpose: 沈 岚, 喜 迎 国 庆. */
  private static final int FEWEST_PAIRS = 6;

  /** The least number of visible characters of a line whose characters are printed twice. */
  private static final int FEWEST_DOUBLED = 8;

  /** The fewest characters of a heading printed downwards; fewer may be a name. */
  private static final int FEWEST_DOWNWARDS = 4;

  /** The ends of lines below which single characters are names: 记者, 通讯员, 责编：. */
  private static final String BEFORE_NAMES = "者员員编編：:";

  private final int[] printed;
  private final int[] shown;

  private PrintedCharacters(int[] printed, int[] shown) {
    this.printed = printed;
    this.shown = shown;
  }

  /** Returns the visible characters, as many as the printed ones. */
  static int[] of(int[] printed) {
    int[] shown = new int[printed.length];
    for (int at = 0; at < printed.length; at++) {
      shown[at] = one(printed[at]);
    }
    PrintedCharacters characters = new PrintedCharacters(printed, shown);
    characters.dropRadicalsBesideIdeographs();
    characters.dropLineEndsDownwards();
    boolean spacedPage = characters.isSpaced(0, shown.length, FEWEST_PAIRS * 5, 0.5);
    int start = 0;
    for (int at = 0; at <= shown.length; at++) {
      if (at == shown.length || PageText.isLineEnd(shown[at])) {
        characters.readLine(start, at, spacedPage);
        start = at + 1;
      }
    }
    return shown;
  }

  /** A line without visible characters is kept as printed, so that every character is in a unit. */
  private boolean showsNothing(int start, int end) {
    for (int at = start; at < end; at++) {
      if (!PageText.isBlank(shown[at])) {
        return false;
      }
    }
    return true;
  }

  private static int one(int codePoint) {
    boolean plain = codePoint < 0x80 || (codePoint > LAST_RADICAL && codePoint < FIRST_PRIVATE);
    if (plain) {
      return codePoint;
    }
    boolean nothing = Characters.isInvisible(codePoint) || Characters.isPrivate(codePoint);
    return nothing ? DROPPED : Characters.usual(codePoint);
  }

  private void dropRadicalsBesideIdeographs() {
    for (int at = 0; at < printed.length; at++) {
      boolean radical = Characters.isRadical(printed[at]);
      boolean copied =
          radical
              && ((at + 1 < printed.length && printed[at + 1] == shown[at])
                  || (at > 0 && printed[at - 1] == shown[at]));
      if (copied) {
        shown[at] = DROPPED;
      }
    }
  }

  /** Drops the line ends between single Han characters on lines of their own. */
  private void dropLineEndsDownwards() {
    int first = -1;
    int last = -1;
    int characters = 0;
    int before = -1;
    int start = 0;
    for (int at = 0; at <= shown.length; at++) {
      if (at < shown.length && !PageText.isLineEnd(shown[at])) {
        continue;
      }
      int only = onlyCharacter(start, at);
      if (only >= 0) {
        first = characters == 0 ? only : first;
        last = only;
        characters++;
      } else {
        joinDownwards(first, last, characters, before);
        characters = 0;
        before = lastVisible(start, at) < 0 ? before : lastVisible(start, at);
      }
      boolean carriageReturn = at + 1 < shown.length && shown[at] == '\r' && shown[at + 1] == '\n';
      at += carriageReturn ? 1 : 0;
      start = at + 1;
    }
    joinDownwards(first, last, characters, before);
  }

  private void joinDownwards(int first, int last, int characters, int before) {
    boolean names = before >= 0 && BEFORE_NAMES.indexOf(shown[before]) >= 0;
    if (characters >= FEWEST_DOWNWARDS && !names) {
      for (int at = first; at < last; at++) {
        shown[at] = PageText.isBlank(shown[at]) ? DROPPED : shown[at];
      }
    }
  }

  /** The offset of the only visible character, if it is a Han character; otherwise -1. */
  private int onlyCharacter(int start, int end) {
    int only = -1;
    for (int at = start; at < end; at++) {
      if (!PageText.isBlank(shown[at])) {
        if (only >= 0 || !Character.isIdeographic(shown[at])) {
          return -1;
        }
        only = at;
      }
    }
    return only;
  }

  private int lastVisible(int start, int end) {
    for (int at = end - 1; at >= start; at--) {
      if (!PageText.isBlank(shown[at])) {
        return at;
      }
    }
    return -1;
  }

  private void readLine(int start, int end, boolean spacedPage) {
    if (showsNothing(start, end)) {
      System.arraycopy(printed, start, shown, start, end - start);
      return;
    }
    if (spacedPage || isSpaced(start, end, FEWEST_PAIRS, 0.8)) {
      dropSpaces(start, end);
    }
    if (isDoubled(start, end)) {
      dropSecondCopies(start, end);
    }
  }

  /**
   * Whether at least this share of the pairs of neighbouring Han characters has a space between.
   */
  private boolean isSpaced(int start, int end, int fewestPairs, double share) {
    if (!hasSpace(start, end)) {
      return false;
    }
    int pairs = 0;
    int spaced = 0;
    boolean before = false;
    for (int at = start; at < end; at++) {
      boolean ideograph = Character.isIdeographic(shown[at]);
      if (before && ideograph) {
        pairs++;
      } else if (before && isOneSpace(at, end) && Character.isIdeographic(shown[at + 1])) {
        pairs++;
        spaced++;
      }
      before = ideograph;
    }
    return pairs >= fewestPairs && spaced >= share * pairs;
  }

  private boolean hasSpace(int start, int end) {
    for (int at = start; at < end; at++) {
      if (shown[at] == ' ' || shown[at] == 0xA0) {
        return true;
      }
    }
    return false;
  }

  private boolean isOneSpace(int at, int end) {
    return at + 1 < end
        && (shown[at] == ' ' || shown[at] == 0xA0)
        && !PageText.isBlank(shown[at + 1]);
  }

  /** Drops single spaces next to a Chinese character or mark. */
  private void dropSpaces(int start, int end) {
    for (int at = start + 1; at < end; at++) {
      boolean one = isOneSpace(at, end) && !PageText.isBlank(shown[at - 1]);
      if (one && (isChinese(shown[at - 1]) || isChinese(shown[at + 1]))) {
        shown[at] = DROPPED;
      }
    }
  }

  private static boolean isChinese(int codePoint) {
    return codePoint >= 0x2E80 || "“”‘’…—·".indexOf(codePoint) >= 0;
  }

  private boolean isDoubled(int start, int end) {
    int characters = 0;
    int distinct = 0;
    int first = -1;
    int before = -1;
    for (int at = start; at < end; at++) {
      if (PageText.isBlank(shown[at])) {
        continue;
      }
      if (first < 0) {
        first = shown[at];
      } else {
        if (shown[at] != first) {
          return false;
        }
        distinct += first == before ? 0 : 1;
        before = first;
        first = -1;
      }
      characters++;
    }
    return first < 0 && characters >= FEWEST_DOUBLED && distinct * 4 > characters;
  }

  private void dropSecondCopies(int start, int end) {
    boolean second = false;
    for (int at = start; at < end; at++) {
      if (!PageText.isBlank(shown[at])) {
        shown[at] = second ? DROPPED : shown[at];
        second = !second;
      }
    }
  }
}
