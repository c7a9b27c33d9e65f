package org.baomai.word;

/** Which terms take part in counts: those with a letter (a Han character is one) in them. */
public final class CountableTerm {
  private CountableTerm() {}

  /** False for punctuation, symbols and numbers in digits; true for function words too. */
  public static boolean isCountable(Token token) {
    return token.term().codePoints().anyMatch(Character::isLetter);
  }
}
