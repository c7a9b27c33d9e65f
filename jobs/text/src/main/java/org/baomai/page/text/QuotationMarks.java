package org.baomai.page.text;

/**
 * Replaces straight quotation marks by directed ones, paragraph by paragraph: {@code "} becomes “
 * or ”, {@code '} becomes ‘ or ’.
 *
 * <p>A mark certainly opens at the beginning of a paragraph and after an opening bracket, a colon
 * or 、. It certainly closes at the end of a paragraph and before a mark that ends a clause. Any
 * other mark closes if a mark of its kind is open, and opens otherwise. A mark without a partner
 * becomes directed if its direction is certain and stays straight otherwise; so does a single mark
 * whose partner is outside of the double marks around it. Apostrophes (between two letters, after a
 * digit) stay straight.
 */
final class QuotationMarks {

  private static final String BEFORE_OPENING = "（(《〈【[：:、“‘";
  private static final String AFTER_CLOSING = "，。、；：！？）》〉】,;:!?)]”’";

  private static final int NONE = -1;

  private final char[] words;

  /** The index of the open double mark. */
  private int openDouble = NONE;

  /** The index of the open single mark. */
  private int openSingle = NONE;

  private QuotationMarks(char[] words) {
    this.words = words;
  }

  /** Directs the marks of one paragraph in place. */
  static void direct(char[] paragraph) {
    QuotationMarks marks = new QuotationMarks(paragraph);
    for (int index = 0; index < paragraph.length; index++) {
      char mark = paragraph[index];
      if (mark == '"' || mark == '“' || mark == '”') {
        marks.takeDouble(index);
      } else if (mark == '\'' || mark == '‘' || mark == '’') {
        marks.takeSingle(index);
      }
    }
  }

  private void takeDouble(int index) {
    if (opens(index, openDouble != NONE)) {
      keepIfCertain(index);
      openDouble = index;
      return;
    }
    if (openDouble == NONE) {
      keepIfCertain(index);
      return;
    }
    set(openDouble, '“');
    set(index, '”');
    openSingle = openSingle > openDouble ? NONE : openSingle;
    openDouble = NONE;
  }

  private void takeSingle(int index) {
    if (words[index] == '\'' && isApostrophe(index)) {
      return;
    }
    if (opens(index, openSingle != NONE)) {
      keepIfCertain(index);
      openSingle = index;
      return;
    }
    boolean crossing = openDouble > openSingle;
    if (openSingle == NONE || crossing) {
      keepIfCertain(index);
      return;
    }
    set(openSingle, '‘');
    set(index, '’');
    openSingle = NONE;
  }

  private boolean opens(int index, boolean oneIsOpen) {
    char mark = words[index];
    if (mark == '“' || mark == '‘') {
      return true;
    }
    if (mark == '”' || mark == '’') {
      return false;
    }
    return certainlyOpens(index) || (!oneIsOpen && !certainlyCloses(index));
  }

  private boolean certainlyOpens(int index) {
    return index == 0 || BEFORE_OPENING.indexOf(words[index - 1]) >= 0;
  }

  private boolean certainlyCloses(int index) {
    return index + 1 == words.length || AFTER_CLOSING.indexOf(words[index + 1]) >= 0;
  }

  private void keepIfCertain(int index) {
    boolean single = words[index] == '\'';
    if (certainlyOpens(index)) {
      set(index, single ? '‘' : '“');
    } else if (certainlyCloses(index)) {
      set(index, single ? '’' : '”');
    }
  }

  /** Sets the direction of a straight mark; directed marks stay as they are. */
  private void set(int index, char mark) {
    if (words[index] == '"' || words[index] == '\'') {
      words[index] = mark;
    }
  }

  private boolean isApostrophe(int index) {
    boolean letters =
        index > 0
            && index + 1 < words.length
            && isLatin(words[index - 1])
            && isLatin(words[index + 1]);
    boolean minutes = openSingle == NONE && index > 0 && isDigit(words[index - 1]);
    return letters || minutes;
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
