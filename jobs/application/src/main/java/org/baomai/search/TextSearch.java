package org.baomai.search;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.baomai.base.Span;
import org.baomai.counts.CountedTerms;
import org.baomai.lake.LakeReader;
import org.baomai.lake.table.ArticleTermsTable;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.lake.table.RowBuilder;
import org.baomai.word.ArticleTerm;
import org.baomai.word.StoryText;
import org.baomai.word.search.LiteralQuery;
import org.baomai.word.search.QueryMatches;
import org.baomai.word.search.TextQuery;

/**
 * Finds the occurrences of a query in headlines and bodies. Returns one row for each article that
 * has any, or in which the search was given up.
 *
 * <pre>
 *   article_id  issue_date  offsets                              given_up
 *   a1          2031-05-06  [{headline, 3, 5}, {body, 40, 42}]   false
 *   a7          2031-05-09  []                                   true
 * </pre>
 *
 * <p>The offsets are as in {@code article_terms}. {@code given_up} means that the regular
 * expression exceeded its limit in this article, which may therefore have more occurrences.
 *
 * @param sought the query
 * @param place where occurrences are found
 */
public record TextSearch(TextQuery sought, Place place) implements FlatMapFunction<Row, Row> {
  /** Column: whether the search was given up in the article. */
  public static final String GIVEN_UP = "given_up";

  /** Where occurrences are found. */
  public enum Place {
    /** Anywhere in headlines and bodies. */
    ANYWHERE,
    /** In the story's own words: not in datelines, bylines, credits and jump marks. */
    STORY
  }

  private static final StructType HITS =
      new StructType()
          .add(ArticlesTable.ARTICLE_ID, DataTypes.StringType)
          .add(ArticlesTable.ISSUE_DATE, DataTypes.DateType)
          .add(ArticleTermsTable.OFFSETS, ArticleTermsTable.Offsets.TYPE)
          .add(GIVEN_UP, DataTypes.BooleanType);

  /**
   * The occurrences of a term.
   *
   * @param articleTerms rows of {@code article_terms}; words and phrases are both searched
   * @param folded the term, folded
   */
  public static Dataset<Row> ofTerm(Dataset<Row> articleTerms, String folded) {
    return articleTerms
        .filter(col(ArticleTermsTable.TERM).equalTo(folded))
        .groupBy(ArticleTermsTable.ARTICLE_ID, ArticleTermsTable.ISSUE_DATE)
        .agg(
            array_distinct(flatten(collect_list(ArticleTermsTable.OFFSETS)))
                .as(ArticleTermsTable.OFFSETS))
        .withColumn(GIVEN_UP, lit(false));
  }

  /**
   * The occurrences of a query in the text itself, whether or not it is a term.
   *
   * @param articles rows of {@code articles}
   * @param place where occurrences are found
   */
  public static Dataset<Row> of(Dataset<Row> articles, TextQuery sought, Place place) {
    FlatMapFunction<Row, Row> search = new TextSearch(sought, place);
    return articles
        .select(
            ArticlesTable.ARTICLE_ID,
            ArticlesTable.ISSUE_DATE,
            ArticlesTable.HEADLINE,
            ArticlesTable.BODY,
            ArticlesTable.MARKS)
        .flatMap(search, Encoders.row(HITS));
  }

  @Override
  public Iterator<Row> call(Row article) {
    List<ArticleTerm.Occurrence> found = new ArrayList<>();
    boolean givenUp = false;
    for (String field : List.of(ArticlesTable.HEADLINE, ArticlesTable.BODY)) {
      givenUp |= find(field, article, found);
    }
    if (found.isEmpty() && !givenUp) {
      return Collections.emptyIterator();
    }
    Row hit =
        RowBuilder.of(HITS)
            .set(ArticlesTable.ARTICLE_ID, article.getAs(ArticlesTable.ARTICLE_ID))
            .set(ArticlesTable.ISSUE_DATE, article.getAs(ArticlesTable.ISSUE_DATE))
            .set(ArticleTermsTable.OFFSETS, ArticleTermsTable.Offsets.toRows(found))
            .set(GIVEN_UP, givenUp)
            .build();
    return List.of(hit).iterator();
  }

  /** Adds the occurrences in a field; returns whether the search was given up there. */
  private boolean find(String field, Row article, List<ArticleTerm.Occurrence> found) {
    String text = article.getAs(field);
    if (text == null) {
      return false;
    }
    QueryMatches matches = sought.in(text);
    List<Span> left = place == Place.STORY ? ArticlesTable.Marks.spans(article, field) : List.of();
    matches.spans().stream()
        .filter(span -> !StoryText.touches(span, left))
        .forEach(span -> found.add(new ArticleTerm.Occurrence(field, span.start(), span.end())));
    return matches.incomplete();
  }

  /**
   * Finds a query in the articles of a lake: if it is a term of the lake, where it was segmented as
   * that term; otherwise anywhere in the text. Anywhere, a term of marks alone is found in the
   * text, because it may be a part of other words of stories. The rows are persisted; the caller
   * releases them with {@code unpersist}.
   */
  public static Dataset<Row> hits(LakeReader lake, TextQuery sought, Place place) {
    if (sought instanceof LiteralQuery text) {
      Dataset<Row> terms = lake.table(ArticleTermsTable.NAME);
      Dataset<Row> ofStories = persisted(ofTerm(CountedTerms.of(terms), text.folded()));
      boolean isTerm = !ofStories.isEmpty();
      if (isTerm && place == Place.STORY) {
        return ofStories;
      }
      ofStories.unpersist();
      if (isTerm) {
        return persisted(ofTerm(terms, text.folded()));
      }
    }
    return persisted(of(lake.table(ArticlesTable.NAME), sought, place));
  }

  private static Dataset<Row> persisted(Dataset<Row> hits) {
    return hits.persist(StorageLevel.MEMORY_AND_DISK());
  }
}
