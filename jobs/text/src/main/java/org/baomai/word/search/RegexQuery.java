package org.baomai.word.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.baomai.base.Fold;

/**
 * A regular expression as {@link Pattern} has it, over the folded text. Places do not overlap, and
 * a place without a character is none. In each text it may read so many characters and no more:
 * then the search there is given up, and says so, with what it found up to there.
 */
public final class RegexQuery implements TextQuery {
  private static final long serialVersionUID = 1L;

  /**
   * A sound expression reads a character a few times; one that looks behind, each some hundreds.
   */
  private static final long READS_A_CHARACTER = 2_000;

  private static final int SHORTEST = 500;

  private final Pattern pattern;

  RegexQuery(String expression) {
    if (expression.isEmpty()) {
      throw new IllegalArgumentException("The expression is empty: give a character or more.");
    }
    compiled(expression);
    this.pattern = compiled(folded(expression));
  }

  /** Folding may move places; so the expression is tried first as it was written. */
  private static Pattern compiled(String expression) {
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "\"" + expression + "\" is no regular expression: " + e.getDescription() + where(e) + ".",
          e);
    }
  }

  private static String where(PatternSyntaxException wrong) {
    int at = wrong.getIndex();
    String expression = wrong.getPattern();
    if (at < 0 || at >= expression.length()) {
      return at < 0 ? "" : " at its end";
    }
    int place = expression.codePointCount(0, at) + 1;
    return ", near character " + place + ", at \"" + expression.substring(at) + "\"";
  }

  @Override
  public QueryMatches in(String text) {
    String folded = Fold.fold(text);
    CodePointSpans places = new CodePointSpans(folded);
    BoundedText reads =
        new BoundedText(folded, READS_A_CHARACTER * Math.max(SHORTEST, folded.length()));
    boolean givenUp = false;
    try {
      Matcher matcher = pattern.matcher(reads);
      while (matcher.find()) {
        places.add(matcher.start(), matcher.end());
      }
    } catch (BoundedText.SpentException | StackOverflowError e) {
      // An expression such as (甲|乙)* goes a step deeper with every character.
      givenUp = true;
    }
    return new QueryMatches(places.all(), givenUp);
  }

  /**
   * An expression for folded texts: what it names is folded. A mark that becomes an ASCII one, as
   * （, still stands for itself, and opens no group.
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
      } else if (!escapes) { // before a character that is no ASCII a backslash says nothing
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
