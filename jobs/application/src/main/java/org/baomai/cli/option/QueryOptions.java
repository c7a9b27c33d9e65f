package org.baomai.cli.option;

import org.baomai.run.UsageException;
import org.baomai.word.search.TextQuery;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The text or regular expression that a command searches for. */
public final class QueryOptions {
  @Parameters(
      paramLabel = "TEXT",
      description = "The text to search for: a word, a phrase or any other.")
  private String text;

  @Option(
      names = "--regex",
      description = {
        "TEXT is a Java regular expression. It is matched against folded text: differences of width"
            + " and of traditional and simplified characters are ignored in both. In articles where"
            + " matching takes too long, it is given up; their number is printed."
      })
  private boolean expression;

  /** The text as it was given. */
  public String text() {
    return text;
  }

  /**
   * The query.
   *
   * @throws UsageException if the text is empty, or the regular expression is invalid
   */
  public TextQuery sought() {
    try {
      return expression ? TextQuery.expression(text) : TextQuery.text(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          expression
              ? "--regex: "
                  + e.getMessage()
                  + " Correct it, or leave out --regex to search for it literally."
              : e.getMessage());
    }
  }

  /** A message about the articles in which matching was given up; empty if there are none. */
  public static String givenUp(long articles) {
    return articles == 0
        ? ""
        : String.format(
            " In %,d articles, matching took too long and was given up; occurrences may be missing"
                + " there. Simplify the expression, for example by avoiding nested repetitions.",
            articles);
  }
}
