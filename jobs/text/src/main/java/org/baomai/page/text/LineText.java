package org.baomai.page.text;

import org.baomai.page.convention.Conventions;

/** What can be told of a line from its characters alone. */
public final class LineText {

  private LineText() {}

  /** The text without blanks. */
  public static String stripped(String text) {
    StringBuilder stripped = new StringBuilder(text.length());
    for (int index = 0; index < text.length(); index++) {
      char c = text.charAt(index);
      if (!PageText.isBlank(c)) {
        stripped.append(c);
      }
    }
    return stripped.toString();
  }

  /** Whether a sentence ends at the end of the text, quotation marks and brackets aside. */
  public static boolean isFinished(String text) {
    int last = text.length() - 1;
    while (last >= 0 && isCloserOrBlank(text.charAt(last))) {
      last--;
    }
    if (last < 0) {
      return false;
    }
    if (Conventions.SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0) {
      return true;
    }
    boolean bracketed = last + 1 < text.length() && "）)".indexOf(text.charAt(last + 1)) >= 0;
    return bracketed && sentenceEndsBeforeBracket(text, last);
  }

  private static boolean isCloserOrBlank(char c) {
    return Conventions.CLOSING_MARKS.indexOf(c) >= 0 || PageText.isBlank(c);
  }

  private static boolean sentenceEndsBeforeBracket(String text, int from) {
    int open = from;
    while (open > 0 && from - open < 80 && "（(".indexOf(text.charAt(open)) < 0) {
      open--;
    }
    return open > 0 && Conventions.SENTENCE_ENDS.indexOf(text.charAt(open - 1)) >= 0;
  }
}
