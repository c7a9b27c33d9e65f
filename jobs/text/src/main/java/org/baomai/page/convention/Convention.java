package org.baomai.page.convention;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A convention of newspapers as a regular expression, together with its signs: characters of which
 * every matching text has at least one. A text is searched for the signs first, since most lines
 * have none of them and the expression takes about fifty times as long.
 */
public final class Convention {

  private final Pattern pattern;
  private final String signs;

  /**
   * A bit set of the last six bits of the signs; a character whose bit is not set is not a sign.
   */
  private final long signBits;

  private Convention(String signs, Pattern pattern) {
    this.signs = signs;
    this.pattern = pattern;
    this.signBits = signs.chars().mapToLong(sign -> 1L << sign).reduce(0, (all, one) -> all | one);
  }

  /**
   * Creates a convention.
   *
   * @param signs characters of the basic plane, of which every match has at least one; empty to try
   *     the expression on every text
   * @param expression the regular expression; {@code \s} and {@code \d} follow Unicode. Signs and
   *     expression are in simplified characters and match both scripts
   * @return the convention
   */
  public static Convention of(String signs, String expression) {
    return new Convention(BothScripts.characters(signs), Conventions.pattern(expression));
  }

  /**
   * Tests cheaply whether a text may contain a match.
   *
   * @param text any text
   * @return false if it has none of the signs
   */
  public boolean mayBeIn(String text) {
    if (signs.isEmpty()) {
      return true;
    }
    for (int index = 0; index < text.length(); index++) {
      char c = text.charAt(index);
      if ((signBits >> c & 1) == 1 && signs.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tests whether a text contains a match.
   *
   * @param text any text
   * @return true if the expression matches any part
   */
  public boolean isIn(String text) {
    return mayBeIn(text) && pattern.matcher(text).find();
  }

  /**
   * Tests whether a text as a whole is a match.
   *
   * @param text any text
   * @return true if the expression matches all of it
   */
  public boolean matches(String text) {
    return mayBeIn(text) && pattern.matcher(text).matches();
  }

  /**
   * Tests whether a text begins with a match.
   *
   * @param text any text
   * @return true if the expression matches a prefix
   */
  public boolean isAtStartOf(String text) {
    return mayBeIn(text) && pattern.matcher(text).lookingAt();
  }

  /**
   * Counts the matches in a text.
   *
   * @param text any text
   * @return the number of matches without overlap
   */
  public int countIn(String text) {
    return mayBeIn(text) ? (int) pattern.matcher(text).results().count() : 0;
  }

  /**
   * Removes all matches from a text.
   *
   * @param text any text
   * @return the rest of the text
   */
  public String removedFrom(String text) {
    return mayBeIn(text) ? pattern.matcher(text).replaceAll("") : text;
  }

  /**
   * Finds the first match in a text.
   *
   * @param text any text
   * @return the match with its groups, offsets in UTF-16 units; empty if there is none
   */
  public Optional<MatchResult> firstIn(String text) {
    if (!mayBeIn(text)) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher) : Optional.empty();
  }

  /** The compiled expression. */
  Pattern pattern() {
    return pattern;
  }
}
