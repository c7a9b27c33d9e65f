package org.baomai.topics.stories;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.baomai.counts.CountedTerms;
import org.baomai.lake.table.ArticleTermsTable;

/** Finds the terms of a vocabulary that are names of places or organisations (地名、机构名). */
public final class NameTerms {
  private NameTerms() {}

  /**
   * The terms with a tag {@code ns*} or {@code nt*} in more than half of the articles that contain
   * them.
   *
   * @param articleTerms rows of {@code article_terms}
   */
  public static Set<String> among(List<String> vocabulary, Dataset<Row> articleTerms) {
    String term = ArticleTermsTable.TERM;
    Dataset<Row> terms =
        articleTerms.sparkSession().createDataset(vocabulary, Encoders.STRING()).toDF(term);
    List<String> names =
        CountedTerms.of(articleTerms)
            .join(functions.broadcast(terms), term)
            .groupBy(term)
            .agg(avg(functions.expr("CAST(pos RLIKE '^n[st]' AS INT)")).as("share"))
            .filter(col("share").gt(0.5))
            .select(term)
            .as(Encoders.STRING())
            .collectAsList();
    return new TreeSet<>(names);
  }
}
