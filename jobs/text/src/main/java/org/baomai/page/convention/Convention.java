package org.baomai.page.convention;

import java.util.Optional;
import java.util.function.Function;
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
  private final Signs signs;

  private Convention(Signs signs, Pattern pattern) {
    this.signs = signs;
    this.pattern = pattern;
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
    return new Convention(Signs.of(BothScripts.characters(signs)), Conventions.pattern(expression));
  }

  /**
   * Tests cheaply whether a text may contain a match.
   *
   * @param text any text
   * @return false if it has none of the signs
   */
  public boolean mayBeIn(String text) {
    return signs.isEmpty() || signs.areIn(text);
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
    if (!mayBeIn(text)) {
      return 0;
    }
    int matches = 0;
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      matches++;
    }
    return matches;
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
   * Replaces all matches in a text.
   *
   * @param text any text
   * @param replacement the replacement of a match, in which {@code $} and backslashes have the
   *     meaning of {@link Matcher#replaceAll}
   * @return the text with the replacements
   */
  public String replacedIn(String text, Function<MatchResult, String> replacement) {
    return mayBeIn(text) ? pattern.matcher(text).replaceAll(replacement) : text;
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
