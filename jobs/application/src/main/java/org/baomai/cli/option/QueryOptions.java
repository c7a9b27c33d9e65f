package org.baomai.cli.option;

import org.baomai.run.UsageException;
import org.baomai.word.search.TextQuery;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command looks for in articles. */
public final class QueryOptions {
  @Parameters(paramLabel = "TEXT", description = "A word, a phrase or any text.")
  private String text;

  @Option(
      names = "--regex",
      description = {
        "TEXT is a regular expression of Java. It is held against the folded text: width and"
            + " traditional characters do not matter, neither in it nor in the pages. What it asks"
            + " for is given up in articles where it takes too long, and that is told."
      })
  private boolean expression;

  /** As it was given. */
  public String text() {
    return text;
  }

  /**
   * What is looked for.
   *
   * @throws UsageException if the text is empty, or the expression is none
   */
  public TextQuery sought() {
    try {
      return expression ? TextQuery.expression(text) : TextQuery.text(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          expression
              ? "--regex: "
                  + e.getMessage()
                  + " Mend it, or leave out --regex to look for it as it stands."
              : e.getMessage());
    }
  }

  /** What to tell of articles in which an expression was given up; nothing of none. */
  public static String givenUp(long articles) {
    return articles == 0
        ? ""
        : String.format(
            " In %,d articles the expression took too long and was given up; places may be missing"
                + " there. Make it simpler, such as without a repetition inside of a repetition.",
            articles);
  }
}
