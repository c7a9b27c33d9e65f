package org.baomai.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.baomai.archive.TextSearch;
import org.baomai.lake.LakeReader;
import org.baomai.word.Sought;
import org.baomai.word.SoughtText;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command looks for in articles. */
final class SoughtOptions {
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
  String text() {
    return text;
  }

  /**
   * What is looked for.
   *
   * @throws UsageException if the text is empty, or the expression is none
   */
  Sought sought() {
    try {
      return expression ? Sought.expression(text) : Sought.text(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          expression
              ? "--regex: "
                  + e.getMessage()
                  + " Mend it, or leave out --regex to look for it as it stands."
              : e.getMessage());
    }
  }

  /**
   * Articles with a text, as {@link TextSearch} has them: the places of a term if it is one, of its
   * letters otherwise. They are kept until the caller lets go of them with unpersist.
   */
  static Dataset<Row> hits(LakeReader lake, Sought sought) {
    if (sought instanceof SoughtText text) {
      Dataset<Row> ofTerm = kept(TextSearch.ofTerm(lake.table("article_terms"), text.folded()));
      if (!ofTerm.isEmpty()) {
        return ofTerm;
      }
      ofTerm.unpersist();
    }
    return kept(TextSearch.of(lake.table("articles"), sought));
  }

  private static Dataset<Row> kept(Dataset<Row> hits) {
    return hits.persist(StorageLevel.MEMORY_AND_DISK());
  }

  /** What to tell of articles in which an expression was given up; nothing of none. */
  static String givenUp(long articles) {
    return articles == 0
        ? ""
        : String.format(
            " In %,d articles the expression took too long and was given up; places may be missing"
                + " there. Make it simpler, such as without a repetition inside of a repetition.",
            articles);
  }
}
