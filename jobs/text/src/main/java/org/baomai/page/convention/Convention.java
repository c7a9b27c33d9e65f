package org.baomai.page.convention;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What papers print by convention, as an expression, with its signs: characters of which every text
 * that holds it has at least one. They are looked for first, since most lines have none of them and
 * an expression takes some fifty times as long.
 */
public final class Convention {

  private final Pattern pattern;
  private final String signs;

  /** The signs by their last six bits: what is in none of these places is no sign. */
  private final long places;

  private Convention(String signs, Pattern pattern) {
    this.signs = signs;
    this.pattern = pattern;
    this.places = signs.chars().mapToLong(sign -> 1L << sign).reduce(0, (all, one) -> all | one);
  }

  /**
   * A convention.
   *
   * @param signs characters of the basic plane; empty if no few characters are its signs
   * @param expression blanks and digits are those of Unicode; in simplified characters, for both
   *     scripts, as the signs are
   */
  public static Convention of(String signs, String expression) {
    return new Convention(BothScripts.characters(signs), Conventions.pattern(expression));
  }

  /** Whether a text has one of the signs, without which it cannot hold the expression. */
  public boolean mayBeIn(String text) {
    if (signs.isEmpty()) {
      return true;
    }
    for (int index = 0; index < text.length(); index++) {
      char c = text.charAt(index);
      if ((places >> c & 1) == 1 && signs.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the expression stands anywhere in the text. */
  public boolean isIn(String text) {
    return mayBeIn(text) && pattern.matcher(text).find();
  }

  /** Whether the text is the expression and nothing else. */
  public boolean matches(String text) {
    return mayBeIn(text) && pattern.matcher(text).matches();
  }

  /** Whether the text begins with the expression. */
  public boolean isAtStartOf(String text) {
    return mayBeIn(text) && pattern.matcher(text).lookingAt();
  }

  /** How often it stands in the text. */
  public int countIn(String text) {
    return mayBeIn(text) ? (int) pattern.matcher(text).results().count() : 0;
  }

  /** The text without it. */
  public String removedFrom(String text) {
    return mayBeIn(text) ? pattern.matcher(text).replaceAll("") : text;
  }

  /** Where it stands first, with its groups. */
  public Optional<MatchResult> firstIn(String text) {
    if (!mayBeIn(text)) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher) : Optional.empty();
  }

  /** The expression by itself. */
  Pattern pattern() {
    return pattern;
  }
}
