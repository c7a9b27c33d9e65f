package org.baomai.counts;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.table.ArticleTermsTable;
import org.baomai.word.Layer;

/** The terms that are counted: the story's own words, and the phrases in them. */
public final class CountedTerms {
  private CountedTerms() {}

  /**
   * The counted terms among some.
   *
   * @param terms rows with the column {@code layer} of {@code article_terms}
   * @return the rows without the words of datelines, bylines, credits and jump marks
   */
  public static Dataset<Row> of(Dataset<Row> terms) {
    return terms.filter(col(ArticleTermsTable.LAYER).notEqual(Layer.BYLINE.label()));
  }
}
