package org.baomai.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.baomai.base.Span;
import org.baomai.word.search.ContextWords;

/**
 * Counts the words that stand near places in articles, as {@link ContextWords} has it, headline and
 * body each by itself.
 *
 * @param width words on either side
 */
public record ContextWordCounts(int width) implements FlatMapFunction<Row, Row> {
  private static final StructType COUNTS =
      StructType.fromDDL("term string, near bigint, inside bigint");

  /** A word of a field. */
  private record Word(String term, Span span) {}

  /**
   * Counts by word.
   *
   * @param articles rows of headline, body, offsets (the places) and words: an array of term and
   *     offsets
   * @return term, near (how often it stands near a place) and inside (how often it is part of one);
   *     one of them is above 0
   */
  public static Dataset<Row> of(Dataset<Row> articles, int width) {
    FlatMapFunction<Row, Row> counting = new ContextWordCounts(width);
    return articles
        .select("headline", "body", "offsets", "words")
        .flatMap(counting, Encoders.row(COUNTS))
        .groupBy("term")
        .agg(functions.sum("near").as("near"), functions.sum("inside").as("inside"));
  }

  @Override
  public Iterator<Row> call(Row article) {
    Map<String, long[]> counts = new TreeMap<>();
    count("headline", article.getString(0), article, counts);
    count("body", article.getString(1), article, counts);
    List<Row> rows = new ArrayList<>(counts.size());
    counts.forEach((term, count) -> rows.add(RowFactory.create(term, count[0], count[1])));
    return rows.iterator();
  }

  private void count(String field, String text, Row article, Map<String, long[]> counts) {
    List<Span> places = spans(field, article.getList(2));
    if (places.isEmpty()) {
      return;
    }
    List<Word> words = words(field, article.getList(3));
    ContextWords neighbours =
        ContextWords.of(text, words.stream().map(Word::span).toList(), places, width);
    neighbours.near().stream().forEach(i -> countOf(words.get(i), counts)[0]++);
    neighbours.inside().stream().forEach(i -> countOf(words.get(i), counts)[1]++);
  }

  private static long[] countOf(Word word, Map<String, long[]> counts) {
    return counts.computeIfAbsent(word.term(), term -> new long[2]);
  }

  private static List<Word> words(String field, List<Row> terms) {
    List<Word> words = new ArrayList<>();
    for (Row term : terms) {
      for (Span span : spans(field, term.getList(1))) {
        words.add(new Word(term.getString(0), span));
      }
    }
    words.sort(Comparator.comparingInt(word -> word.span().start()));
    return words;
  }

  private static List<Span> spans(String field, List<Row> offsets) {
    List<Span> spans = new ArrayList<>();
    for (Row offset : offsets) {
      if (offset.getString(0).equals(field)) {
        spans.add(new Span(offset.getInt(1), offset.getInt(2)));
      }
    }
    return spans;
  }
}
