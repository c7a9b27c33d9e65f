package org.baomai.counts;

import static org.apache.spark.sql.functions.col;

import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What stands in the articles of a scope, by date.
 *
 * @param terms as rows of {@code term_counts}
 * @param totals as rows of {@code date_totals}
 */
public record ScopedCounts(Dataset<Row> terms, Dataset<Row> totals) {

  /**
   * Counts a scope.
   *
   * @param tables gives a table by its name
   */
  public static ScopedCounts of(Function<String, Dataset<Row>> tables, Scope scope) {
    return of(tables, scope, tables.apply("article_terms"));
  }

  /** Counts one term only; the totals are of all. */
  public static ScopedCounts ofTerm(
      Function<String, Dataset<Row>> tables, Scope scope, String term) {
    ScopedCounts all = of(tables, scope);
    Dataset<Row> ofTerm = tables.apply("article_terms").filter(col("term").equalTo(term));
    return new ScopedCounts(of(tables, scope, ofTerm).terms(), all.totals());
  }

  private static ScopedCounts of(
      Function<String, Dataset<Row>> tables, Scope scope, Dataset<Row> terms) {
    Dataset<Row> counted = DateCounts.counted(scope.of(tables.apply("articles")));
    return new ScopedCounts(
        DateCounts.ofTerms(counted, terms),
        DateCounts.totals(tables.apply("pages"), counted, terms));
  }
}
