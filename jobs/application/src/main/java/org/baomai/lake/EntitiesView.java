package org.baomai.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.baomai.lake.table.ArticleTermsTable;
import org.baomai.lake.table.Column;
import org.baomai.lake.table.TableDefinition;
import org.baomai.word.hanlp.EntityKind;

/**
 * The view {@code entities}: the named entities (命名实体) of stories. They are the words and phrases
 * that {@link EntityKind} calls persons, places and bodies, where they are not inside a longer
 * term: 渡口县教育局 and not 渡口县.
 */
public final class EntitiesView {
  /** Its name in queries. */
  public static final String NAME = "entities";

  private EntitiesView() {}

  /** The columns with comments, for the reference of tables. */
  public static List<Column> columns() {
    return TableDefinition.table(NAME, "an entity in an article")
        .key("article_id", "string", "the article, continuation or caption")
        .key("entity", "string", "its name, normalised; two characters or more")
        .key("kind", "string", "person, place or body (office, party, company, school)")
        .column("story_id", "string", "the story of the article")
        .column("reprint_of", "string", "as in articles: null if this is no reprint")
        .column("newspaper", "string", "the article's newspaper")
        .column("issue_date", "date", "the article's issue date; null if unknown")
        .column("count", "int", "occurrences in headline and body that are not in a longer term")
        .build()
        .columns();
  }

  /**
   * The entities of some articles.
   *
   * @param articles rows of {@code articles}
   * @param terms rows of {@code article_terms}
   */
  public static Dataset<Row> of(Dataset<Row> articles, Dataset<Row> terms) {
    articles.createOrReplaceTempView("entities_articles");
    UDF2<String, String, String> kind =
        (term, pos) -> EntityKind.of(term, pos).map(EntityKind::label).orElse(null);
    terms
        .withColumn(
            "kind",
            udf(kind, DataTypes.StringType)
                .apply(col(ArticleTermsTable.TERM), col(ArticleTermsTable.POS)))
        .createOrReplaceTempView("entities_terms");
    return articles.sparkSession().sql(SQL.formatted(CountedKinds.sql()));
  }

  /** A word and a phrase with the same text count once; the phrase may have fewer occurrences. */
  private static final String SQL =
      """
      WITH named AS (
        SELECT article_id, term AS entity, kind, count - coalesce(enclosed, 0) AS free
        FROM entities_terms WHERE layer IN ('word', 'phrase') AND kind IS NOT NULL)
      SELECT n.article_id, n.entity, n.kind, a.story_id, a.reprint_of, a.newspaper, a.issue_date,
             max(n.free) AS count
      FROM named n JOIN entities_articles a ON a.article_id = n.article_id
      WHERE n.free > 0 AND a.kind IN %s
      GROUP BY ALL""";
}
