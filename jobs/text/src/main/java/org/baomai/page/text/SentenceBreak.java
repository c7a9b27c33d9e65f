package org.baomai.page.text;

import org.baomai.page.convention.Conventions;

/** Evidence that a sentence continues from one text to another. */
public final class SentenceBreak {

  private SentenceBreak() {}

  /**
   * Tests whether a text ends inside a sentence.
   *
   * @param text any text
   * @return false if the text is blank
   */
  public static boolean endsInsideSentence(String text) {
    return !text.isBlank() && !LineText.isFinished(text);
  }

  /**
   * Returns the association of the last character of one text and the first of another, as {@link
   * CharacterPairs#affinity} defines it. Blanks at the break are ignored.
   *
   * @param before the text before the break
   * @param after the text after the break
   * @return above 0 if the pair is more frequent than expected by chance; 0 if a text is blank or a
   *     character is unknown
   */
  public static double affinity(String before, String after) {
    String left = before.strip();
    String right = after.strip();
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    return CharacterPairs.standard().affinity(left.charAt(left.length() - 1), right.charAt(0));
  }

  /**
   * Tests whether a text begins inside a sentence, with a mark that cannot begin one.
   *
   * @param text any text
   * @return false if the text is blank
   */
  public static boolean startsInsideSentence(String text) {
    String words = text.strip();
    return !words.isEmpty() && Conventions.NOT_AT_START.indexOf(words.charAt(0)) >= 0;
  }
}
