package org.baomai.topics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.baomai.corpus.Newspaper;
import org.baomai.counts.Scope;
import org.baomai.lake.table.ArticleTopicsTable;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.TopicTrendsTable;
import org.baomai.trend.Exposure;

/**
 * The scopes of topics, which are those of terms: all stories, those of each newspaper if the
 * stories name several, and those of each scope that the user defined.
 */
final class TopicScopes {
  private TopicScopes() {}

  /**
   * Repeats the weights of a story in each of its scopes.
   *
   * @param weights rows of {@code article_topics}
   * @param articles rows of {@code articles}; a story belongs to a user's scope if one of its
   *     articles does
   * @return the rows with the column scope
   */
  static Dataset<Row> of(Dataset<Row> weights, Dataset<Row> articles, List<Scope> scopes) {
    Dataset<Row> scoped =
        weights.withColumn(TopicTrendsTable.SCOPE, explode(allAndNewspaper(weights)));
    for (Scope scope : scopes) {
      Dataset<Row> stories = scope.of(articles).select(ArticlesTable.STORY_ID).distinct();
      scoped =
          scoped.unionByName(
              weights
                  .join(stories, new String[] {ArticlesTable.STORY_ID}, "left_semi")
                  .withColumn(TopicTrendsTable.SCOPE, lit(scope.name())));
    }
    return scoped;
  }

  private static Column allAndNewspaper(Dataset<Row> weights) {
    Column newspaper = col(ArticleTopicsTable.NEWSPAPER);
    List<String> known =
        weights
            .filter(newspaper.notEqual(Newspaper.UNKNOWN))
            .select(newspaper)
            .distinct()
            .limit(2)
            .as(Encoders.STRING())
            .collectAsList();
    return known.size() < 2 ? array(lit(Exposure.ALL)) : array(lit(Exposure.ALL), newspaper);
  }
}
