package org.baomai.lake.table;

import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.baomai.word.ArticleTerm;

/** Terms of an article as rows of {@code article_terms}. */
public final class TermRows {
  /** The schema of {@code article_terms}. */
  public static final StructType SCHEMA = WordTables.articleTerms().schema();

  private TermRows() {}

  /** The row of one term. */
  public static Row of(
      String articleId,
      String newspaper,
      LocalDate issueDate,
      ArticleTerm term,
      String lexiconVersion) {
    Row[] offsets = new Row[term.occurrences().size()];
    for (int at = 0; at < offsets.length; at++) {
      ArticleTerm.Occurrence place = term.occurrences().get(at);
      offsets[at] = RowFactory.create(place.field(), place.start(), place.end());
    }
    return RowFactory.create(
        articleId,
        term.layer().label(),
        term.term(),
        newspaper,
        issueDate,
        term.pos(),
        term.occurrences().size(),
        offsets,
        lexiconVersion);
  }
}
