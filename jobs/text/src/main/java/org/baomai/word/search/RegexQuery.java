package org.baomai.word.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.baomai.base.Fold;

/**
 * Searches the folded text for a regular expression of {@link Pattern}. Matches do not overlap;
 * empty matches are dropped. The number of character reads in each text is limited; a search that
 * exceeds the limit stops and returns what it found so far, marked {@linkplain
 * QueryMatches#incomplete incomplete}.
 */
public final class RegexQuery implements TextQuery {
  private static final long serialVersionUID = 1L;

  /**
   * Reads allowed for each character. Most expressions read a character a few times, one with a
   * long lookbehind some hundreds of times.
   */
  private static final long READS_PER_CHARACTER = 2_000;

  /** Shorter texts get the reads of a text of this length, in UTF-16 units. */
  private static final int MIN_LENGTH = 500;

  private final Pattern pattern;

  RegexQuery(String expression) {
    if (expression.isEmpty()) {
      throw new IllegalArgumentException(
          "The regular expression is empty: give at least one character.");
    }
    compiled(expression);
    this.pattern = compiled(folded(expression));
  }

  /**
   * Compiles an expression. Folding may change its length, so the constructor compiles it unfolded
   * first: a syntax error is then reported at the right character.
   */
  private static Pattern compiled(String expression) {
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "\""
              + expression
              + "\" is not a valid regular expression: "
              + e.getDescription()
              + where(e)
              + ".",
          e);
    }
  }

  private static String where(PatternSyntaxException wrong) {
    int at = wrong.getIndex();
    String expression = wrong.getPattern();
    if (at < 0 || at >= expression.length()) {
      return at < 0 ? "" : " at its end";
    }
    int character = expression.codePointCount(0, at) + 1;
    return ", near character " + character + ", at \"" + expression.substring(at) + "\"";
  }

  @Override
  public QueryMatches in(String text) {
    String folded = Fold.fold(text);
    CodePointSpans spans = new CodePointSpans(folded);
    BoundedText reads =
        new BoundedText(folded, READS_PER_CHARACTER * Math.max(MIN_LENGTH, folded.length()));
    boolean incomplete = false;
    try {
      Matcher matcher = pattern.matcher(reads);
      while (matcher.find()) {
        spans.add(matcher.start(), matcher.end());
      }
    } catch (BoundedText.LimitException | StackOverflowError e) {
      // An expression such as (甲|乙)* recurses once for every character.
      incomplete = true;
    }
    return new QueryMatches(spans.all(), incomplete);
  }

  /**
   * Folds an expression so that it matches folded text. A punctuation mark that folds to an ASCII
   * metacharacter, such as （, is escaped and keeps its literal meaning. Escape sequences stay as
   * they are.
   */
  static String folded(String expression) {
    StringBuilder folded = new StringBuilder();
    boolean quoted = false;
    int at = 0;
    while (at < expression.length()) {
      int codePoint = expression.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      boolean escapes = codePoint == '\\' && next < expression.length();
      if (expression.startsWith(quoted ? "\\E" : "\\Q", at)) {
        folded.append(expression, at, at + 2);
        quoted = !quoted;
        next = at + 2;
      } else if (quoted) {
        folded.appendCodePoint(Fold.fold(codePoint));
      } else if (escapes && expression.charAt(next) < 0x80) {
        folded.append(expression, at, next + 1);
        next++;
      } else if (!escapes) { // before a non-ASCII character a backslash has no meaning
        append(codePoint, folded);
      }
      at = next;
    }
    return folded.toString();
  }

  private static void append(int codePoint, StringBuilder expression) {
    int folded = Fold.fold(codePoint);
    if (codePoint != folded && folded < 0x80 && !Character.isLetterOrDigit(folded)) {
      expression.append('\\');
    }
    expression.appendCodePoint(folded);
  }
}
