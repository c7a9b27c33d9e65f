package org.baomai.page.text;

import org.baomai.page.convention.Conventions;

/** Properties of a text that follow from its characters alone. */
public final class LineText {

  private LineText() {}

  /**
   * Removes all blanks.
   *
   * @param text any text
   * @return the text without the blanks of {@link PageText#isBlank(int)}
   */
  public static String stripped(String text) {
    int blank = firstBlank(text);
    if (blank == text.length()) {
      return text;
    }
    StringBuilder stripped = new StringBuilder(text.length()).append(text, 0, blank);
    for (int index = blank + 1; index < text.length(); index++) {
      char c = text.charAt(index);
      if (!PageText.isBlank(c)) {
        stripped.append(c);
      }
    }
    return stripped.toString();
  }

  private static int firstBlank(String text) {
    int index = 0;
    while (index < text.length() && !PageText.isBlank(text.charAt(index))) {
      index++;
    }
    return index;
  }

  /**
   * Tests whether a sentence ends at the end of the text. Closing quotation marks, closing brackets
   * and blanks after it are ignored; so is a bracket of less than 80 characters after the sentence.
   *
   * @param text any text
   * @return false if the text is blank
   */
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
