package org.baomai.segment;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Row;
import org.baomai.base.Fold;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.word.search.SubstringCounter;

/** Filters the articles whose headline or body contains one of some words. */
public final class ArticlesWithWords implements FilterFunction<Row> {
  private static final long serialVersionUID = 1L;

  private final ArrayList<String> words;
  private transient SubstringCounter counter;

  /**
   * A filter for some words.
   *
   * @param words normalised; at least one
   */
  public ArticlesWithWords(List<String> words) {
    this.words = new ArrayList<>(words);
  }

  @Override
  public boolean call(Row article) {
    return contains(article.getAs(ArticlesTable.HEADLINE))
        || contains(article.getAs(ArticlesTable.BODY));
  }

  private boolean contains(String text) {
    if (text == null || text.isEmpty()) {
      return false;
    }
    if (counter == null) {
      counter = new SubstringCounter(words);
    }
    return counter.isAnyIn(Fold.fold(text));
  }
}
