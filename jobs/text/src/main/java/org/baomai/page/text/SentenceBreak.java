package org.baomai.page.text;

import org.baomai.page.convention.Conventions;

/** Whether a text that stops somewhere goes on in another. */
public final class SentenceBreak {

  private SentenceBreak() {}

  /** Whether a text ends inside a sentence; a blank one does not. */
  public static boolean endsInsideSentence(String text) {
    return !text.isBlank() && !LineText.isFinished(text);
  }

  /**
   * How much likelier than chance the last character of one text and the first of another stand
   * together, as a natural logarithm; 0 where either is not Chinese, or empty.
   */
  public static double affinity(String before, String after) {
    String left = before.strip();
    String right = after.strip();
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    return CharacterPairs.standard().affinity(left.charAt(left.length() - 1), right.charAt(0));
  }

  /** Whether a text begins with a mark that no sentence begins with. */
  public static boolean startsInsideSentence(String text) {
    String words = text.strip();
    return !words.isEmpty() && Conventions.NOT_AT_START.indexOf(words.charAt(0)) >= 0;
  }
}
