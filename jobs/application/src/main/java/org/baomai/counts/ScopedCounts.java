package org.baomai.counts;

import static org.apache.spark.sql.functions.col;

import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.table.ArticleTermsTable;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.PagesTable;

/**
 * The counts of a scope by issue date.
 *
 * @param terms rows of {@code term_counts}
 * @param totals rows of {@code date_totals}
 */
public record ScopedCounts(Dataset<Row> terms, Dataset<Row> totals) {

  /**
   * Counts a scope.
   *
   * @param tables returns a table by its name
   */
  public static ScopedCounts of(Function<String, Dataset<Row>> tables, Scope scope) {
    return of(tables, scope, tables.apply(ArticleTermsTable.NAME));
  }

  /** Counts one term only; the totals are those of all terms. */
  public static ScopedCounts ofTerm(
      Function<String, Dataset<Row>> tables, Scope scope, String term) {
    ScopedCounts all = of(tables, scope);
    Dataset<Row> ofTerm =
        tables.apply(ArticleTermsTable.NAME).filter(col(ArticleTermsTable.TERM).equalTo(term));
    return new ScopedCounts(of(tables, scope, ofTerm).terms(), all.totals());
  }

  private static ScopedCounts of(
      Function<String, Dataset<Row>> tables, Scope scope, Dataset<Row> terms) {
    Dataset<Row> counted = DateCounts.counted(scope.of(tables.apply(ArticlesTable.NAME)));
    return new ScopedCounts(
        DateCounts.ofTerms(counted, terms),
        DateCounts.totals(tables.apply(PagesTable.NAME), counted, terms));
  }
}
