package org.baomai.search;

import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.base.Span;
import org.baomai.lake.table.ArticleTermsTable;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.RowBuilder;
import org.baomai.word.ArticleTerm;
import org.baomai.word.search.ContextWords;

/**
 * Counts the words near occurrences in articles, as {@link ContextWords} defines them, separately
 * in headline and body.
 *
 * @param width words on either side
 */
public record ContextWordCounts(int width) implements FlatMapFunction<Row, Row> {
  /** Column of {@link #of}: how often the word is near an occurrence. */
  static final String NEAR = "near";

  /** Column of {@link #of}: how often the word is part of an occurrence. */
  static final String INSIDE = "inside";

  /** Column of the articles: an array of structs with the columns term and offsets. */
  static final String WORDS = "words";

  private static final StructType COUNTS =
      new StructType()
          .add(ArticleTermsTable.TERM, DataTypes.StringType)
          .add(NEAR, DataTypes.LongType)
          .add(INSIDE, DataTypes.LongType);

  /** A word at a place in a field. */
  private record Word(String term, String field, Span span) {}

  /**
   * Counts by word.
   *
   * @param articles rows with headline, body, offsets (the occurrences) and {@link #WORDS}
   * @return rows of term, {@link #NEAR} and {@link #INSIDE}; one of the counts is above 0
   */
  public static Dataset<Row> of(Dataset<Row> articles, int width) {
    FlatMapFunction<Row, Row> counting = new ContextWordCounts(width);
    return articles
        .select(ArticlesTable.HEADLINE, ArticlesTable.BODY, ArticleTermsTable.OFFSETS, WORDS)
        .flatMap(counting, Encoders.row(COUNTS))
        .groupBy(ArticleTermsTable.TERM)
        .agg(sum(NEAR).as(NEAR), sum(INSIDE).as(INSIDE));
  }

  @Override
  public Iterator<Row> call(Row article) {
    List<ArticleTerm.Occurrence> places = occurrences(article);
    if (places.isEmpty()) {
      return Collections.emptyIterator();
    }
    List<Word> words = words(article.getList(article.fieldIndex(WORDS)));
    Map<String, long[]> counts = new TreeMap<>();
    for (String field : List.of(ArticlesTable.HEADLINE, ArticlesTable.BODY)) {
      count(field, article.getAs(field), places, words, counts);
    }
    List<Row> rows = new ArrayList<>(counts.size());
    counts.forEach((term, count) -> rows.add(toRow(term, count)));
    return rows.iterator();
  }

  private void count(
      String field,
      String text,
      List<ArticleTerm.Occurrence> places,
      List<Word> words,
      Map<String, long[]> counts) {
    List<Span> spans =
        places.stream()
            .filter(place -> place.field().equals(field))
            .map(ContextWordCounts::span)
            .toList();
    if (spans.isEmpty()) {
      return;
    }
    List<Word> ofField =
        words.stream()
            .filter(word -> word.field().equals(field))
            .sorted(Comparator.comparingInt(word -> word.span().start()))
            .toList();
    ContextWords context =
        ContextWords.of(text, ofField.stream().map(Word::span).toList(), spans, width);
    context.near().stream().forEach(i -> countsOf(ofField.get(i), counts)[0]++);
    context.inside().stream().forEach(i -> countsOf(ofField.get(i), counts)[1]++);
  }

  private static long[] countsOf(Word word, Map<String, long[]> counts) {
    return counts.computeIfAbsent(word.term(), term -> new long[2]);
  }

  private static Row toRow(String term, long[] count) {
    return RowBuilder.of(COUNTS)
        .set(ArticleTermsTable.TERM, term)
        .set(NEAR, count[0])
        .set(INSIDE, count[1])
        .build();
  }

  private static List<Word> words(List<Row> terms) {
    List<Word> words = new ArrayList<>();
    for (Row row : terms) {
      String term = row.getAs(ArticleTermsTable.TERM);
      for (ArticleTerm.Occurrence place : occurrences(row)) {
        words.add(new Word(term, place.field(), span(place)));
      }
    }
    return words;
  }

  private static List<ArticleTerm.Occurrence> occurrences(Row row) {
    return row.<Row>getList(row.fieldIndex(ArticleTermsTable.OFFSETS)).stream()
        .map(ArticleTermsTable.Offsets::fromRow)
        .toList();
  }

  private static Span span(ArticleTerm.Occurrence place) {
    return new Span(place.start(), place.end());
  }
}
