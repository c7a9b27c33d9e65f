package org.baomai.segment;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Row;
import org.baomai.base.Fold;
import org.baomai.word.search.SubstringCounter;

/** Keeps the articles whose headline or body holds one of some words. */
public final class ArticlesWithWords implements FilterFunction<Row> {
  private static final long serialVersionUID = 1L;

  private final ArrayList<String> words;
  private transient SubstringCounter counter;

  /**
   * For these words.
   *
   * @param words folded; at least one
   */
  public ArticlesWithWords(List<String> words) {
    this.words = new ArrayList<>(words);
  }

  @Override
  public boolean call(Row article) {
    return holds(article.getAs("headline")) || holds(article.getAs("body"));
  }

  private boolean holds(String text) {
    if (text == null || text.isEmpty()) {
      return false;
    }
    if (counter == null) {
      counter = new SubstringCounter(words);
    }
    return counter.isAnyIn(Fold.fold(text));
  }
}
