package org.baomai.word;

/** Which terms are counted: those that contain a letter. A Han character is a letter. */
public final class CountableTerm {
  private CountableTerm() {}

  /**
   * Whether a token is counted: false for punctuation, symbols and numbers written in digits; true
   * for all words, function words included.
   */
  public static boolean isCountable(Token token) {
    return token.term().codePoints().anyMatch(Character::isLetter);
  }
}
