package org.baomai.archive;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.baomai.word.Fold;

/**
 * Finds a text in headlines and bodies, whether or not it is a term. Rows of article_id, headline
 * and body go in; a row of article_id, field, start and end (code points) comes out a place.
 *
 * @param folded the text, folded
 */
public record TextSearch(String folded) implements FlatMapFunction<Row, Row> {
  /** What comes out. */
  public static final StructType PLACES =
      StructType.fromDDL("article_id string, field string, start int, end int");

  @Override
  public Iterator<Row> call(Row article) {
    List<Row> places = new ArrayList<>();
    find(article, 1, "headline", places);
    find(article, 2, "body", places);
    return places.iterator();
  }

  private void find(Row article, int column, String field, List<Row> places) {
    if (article.isNullAt(column) || folded.isEmpty()) {
      return;
    }
    String text = Fold.fold(article.getString(column));
    int length = folded.codePointCount(0, folded.length());
    int from = 0;
    int start = 0;
    for (int at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + 1)) {
      start += text.codePointCount(from, at);
      from = at;
      places.add(RowFactory.create(article.getString(0), field, start, start + length));
    }
  }
}
