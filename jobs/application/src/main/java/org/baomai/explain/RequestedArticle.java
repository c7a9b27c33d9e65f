package org.baomai.explain;

import static org.apache.spark.sql.functions.col;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.baomai.base.Span;
import org.baomai.lake.LakeReader;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.PagesTable;
import org.baomai.run.UsageException;

/**
 * An article to explain, with its page and all units of the page.
 *
 * @param article its row
 * @param page the row of its page
 * @param units the rows of all units of the page, in page order
 */
public record RequestedArticle(Row article, Row page, List<Row> units) {
  private static final int MIN_LETTERS = 6;
  private static final int MAX_LISTED = 10;

  /**
   * Finds an article by its id.
   *
   * @param beginning an article_id or the beginning of one
   * @throws UsageException if {@code beginning} is too short, or no article or more than one begins
   *     with it
   */
  public static RequestedArticle find(LakeReader lake, String beginning) {
    if (beginning.length() < MIN_LETTERS) {
      throw new UsageException(
          "'"
              + beginning
              + "' is too short for an article: give at least 6 letters of its"
              + " article_id, as 'baomai sql' lists them.");
    }
    List<Row> found =
        lake.table(ArticlesTable.NAME)
            .filter(col(ArticlesTable.ARTICLE_ID).startsWith(beginning.toLowerCase(Locale.ROOT)))
            .orderBy(ArticlesTable.ARTICLE_ID)
            .limit(MAX_LISTED + 1)
            .collectAsList();
    Row article = only(beginning, found);
    return new RequestedArticle(
        article,
        ofPage(lake, PagesTable.NAME, article).get(0),
        ofPage(lake, ArticlesTable.NAME, article).stream()
            .sorted(Comparator.comparingInt(row -> row.<Integer>getAs(ArticlesTable.ORDINAL)))
            .toList());
  }

  /**
   * The only row.
   *
   * @param found the articles whose ids begin so, at most one more than are listed
   * @throws UsageException if there is no row or more than one
   */
  static Row only(String beginning, List<Row> found) {
    if (found.size() != 1) {
      throw new UsageException(found.isEmpty() ? none(beginning) : several(beginning, found));
    }
    return found.get(0);
  }

  /** The rows of the page in a table, not narrowed by the selection that found the article. */
  private static List<Row> ofPage(LakeReader lake, String table, Row article) {
    return lake.lake()
        .at(table, lake.state().versionOf(table))
        .filter(col(PagesTable.PAGE_ID).equalTo(article.<String>getAs(ArticlesTable.PAGE_ID)))
        .collectAsList();
  }

  private static String none(String beginning) {
    return "No selected article has an article_id that begins with '"
        + beginning
        + "'. 'baomai sql --lake LAKE \"SELECT article_id, headline FROM"
        + " articles\"' lists them.";
  }

  private static String several(String beginning, List<Row> found) {
    return "More than one article begins with '"
        + beginning
        + "'. Give more letters:\n"
        + found.stream()
            .limit(MAX_LISTED)
            .map(
                row ->
                    "  "
                        + row.getAs(ArticlesTable.ARTICLE_ID)
                        + "  "
                        + row.getAs(ArticlesTable.SOURCE_PATH)
                        + "  "
                        + headlineOf(row))
            .collect(Collectors.joining("\n"))
        + (found.size() > MAX_LISTED ? "\n  …" : "");
  }

  private static String headlineOf(Row article) {
    String headline = article.getAs(ArticlesTable.HEADLINE);
    return headline == null ? "（无题）" : headline;
  }

  /** The page's text. */
  public String text() {
    return page.getAs(PagesTable.TEXT);
  }

  /** The spans of the article on its page. */
  public List<Span> spans() {
    return spansOf(article);
  }

  /** The spans of a unit on its page. */
  static List<Span> spansOf(Row unit) {
    return unit.<Row>getList(unit.fieldIndex(ArticlesTable.SPANS)).stream()
        .map(ArticlesTable.Spans::fromRow)
        .toList();
  }
}
