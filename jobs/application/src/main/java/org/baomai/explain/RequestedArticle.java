package org.baomai.explain;

import static org.apache.spark.sql.functions.col;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.baomai.base.Span;
import org.baomai.lake.LakeReader;
import org.baomai.run.UsageException;

/**
 * An article that a person asks for, with its page and all units of that.
 *
 * @param article its row
 * @param page the row of its page
 * @param units the rows of all units of the page, in page order
 */
public record RequestedArticle(Row article, Row page, List<Row> units) {
  private static final int SHORTEST = 6;
  private static final int LISTED = 10;

  /**
   * Finds it.
   *
   * @param beginning an article_id or the beginning of one
   * @throws UsageException if it is too short, or none or several begin so
   */
  public static RequestedArticle find(LakeReader lake, String beginning) {
    if (beginning.length() < SHORTEST) {
      throw new UsageException(
          "'"
              + beginning
              + "' is too short for an article: give at least 6 letters of its"
              + " article_id, as 'baomai sql' lists them.");
    }
    List<Row> found =
        lake.table("articles")
            .filter(col("article_id").startsWith(beginning.toLowerCase(Locale.ROOT)))
            .orderBy("article_id")
            .limit(LISTED + 1)
            .collectAsList();
    Row article = only(beginning, found);
    return new RequestedArticle(
        article,
        ofPage(lake, "pages", article).get(0),
        ofPage(lake, "articles", article).stream()
            .sorted(Comparator.comparingInt(row -> row.<Integer>getAs("ordinal")))
            .toList());
  }

  /**
   * The one row.
   *
   * @param found the articles whose ids begin so, at most one more than are listed
   */
  static Row only(String beginning, List<Row> found) {
    if (found.size() != 1) {
      throw new UsageException(found.isEmpty() ? none(beginning) : several(beginning, found));
    }
    return found.get(0);
  }

  /** All of the page, whatever part of the lake the article was looked for in. */
  private static List<Row> ofPage(LakeReader lake, String table, Row article) {
    return lake.lake()
        .at(table, lake.state().versionOf(table))
        .filter(col("page_id").equalTo(article.<String>getAs("page_id")))
        .collectAsList();
  }

  private static String none(String beginning) {
    return "No article's article_id begins with '"
        + beginning
        + "' in what is asked for. 'baomai sql --lake LAKE \"SELECT article_id, headline FROM"
        + " articles\"' lists them.";
  }

  private static String several(String beginning, List<Row> found) {
    return "More than one article begins with '"
        + beginning
        + "'; give more letters of one:\n"
        + found.stream()
            .limit(LISTED)
            .map(
                row ->
                    "  "
                        + row.getAs("article_id")
                        + "  "
                        + row.getAs("source_path")
                        + "  "
                        + (row.getAs("headline") == null ? "（无题）" : row.getAs("headline")))
            .collect(Collectors.joining("\n"))
        + (found.size() > LISTED ? "\n  …" : "");
  }

  /** The page's text. */
  public String text() {
    return page.getAs("text");
  }

  /** Where the article stands on its page. */
  public List<Span> spans() {
    return spansOf(article);
  }

  /** Where a unit stands on its page. */
  static List<Span> spansOf(Row unit) {
    return unit.<Row>getList(unit.fieldIndex("spans")).stream()
        .map(span -> new Span(span.getInt(0), span.getInt(1)))
        .toList();
  }
}
