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
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.baomai.lake.LakeReader;
import org.baomai.word.search.LiteralQuery;
import org.baomai.word.search.QueryMatches;
import org.baomai.word.search.TextQuery;

/**
 * Finds where something stands in headlines and bodies: a row comes out for each article with it.
 *
 * <pre>
 *   article_id  issue_date  offsets                              given_up
 *   a1          2031-05-06  [{headline, 3, 5}, {body, 40, 42}]   false
 *   a7          2031-05-09  []                                   true
 * </pre>
 *
 * <p>The offsets are those of {@code article_terms}. {@code given_up} tells that the expression
 * asked for too much in this article, so that there may be more places than these.
 *
 * @param sought what is looked for
 */
public record TextSearch(TextQuery sought) implements FlatMapFunction<Row, Row> {
  private static final StructType HITS =
      StructType.fromDDL(
          "article_id string, issue_date date, offsets array<struct<field: string, start: int, end:"
              + " int>>, given_up boolean");

  /** Where a term stands, from rows of {@code article_terms}: words and phrases of its letters. */
  public static Dataset<Row> ofTerm(Dataset<Row> articleTerms, String folded) {
    return articleTerms
        .filter(col("term").equalTo(folded))
        .groupBy("article_id", "issue_date")
        .agg(array_distinct(flatten(collect_list("offsets"))).as("offsets"))
        .withColumn("given_up", lit(false));
  }

  /** Where something stands, term or not, letter by letter in rows of {@code articles}. */
  public static Dataset<Row> of(Dataset<Row> articles, TextQuery sought) {
    FlatMapFunction<Row, Row> search = new TextSearch(sought);
    return articles
        .select("article_id", "issue_date", "headline", "body")
        .flatMap(search, Encoders.row(HITS));
  }

  @Override
  public Iterator<Row> call(Row article) {
    List<Row> places = new ArrayList<>();
    boolean headline = find("headline", article.getString(2), places);
    boolean body = find("body", article.getString(3), places);
    boolean givenUp = headline || body;
    if (places.isEmpty() && !givenUp) {
      return Collections.emptyIterator();
    }
    Row hit =
        RowFactory.create(
            article.getString(0), article.getLocalDate(1), places.toArray(Row[]::new), givenUp);
    return List.of(hit).iterator();
  }

  /** Adds the places in a field; returns whether there may be more. */
  private boolean find(String field, String text, List<Row> places) {
    if (text == null) {
      return false;
    }
    QueryMatches found = sought.in(text);
    found
        .spans()
        .forEach(place -> places.add(RowFactory.create(field, place.start(), place.end())));
    return found.incomplete();
  }

  /**
   * Finds a query in the articles: by the occurrences of a term if the text is one, by its letters
   * otherwise. The rows are persisted; the caller releases them with {@code unpersist}.
   */
  public static Dataset<Row> hits(LakeReader lake, TextQuery sought) {
    if (sought instanceof LiteralQuery text) {
      Dataset<Row> ofTerm = persisted(ofTerm(lake.table("article_terms"), text.folded()));
      if (!ofTerm.isEmpty()) {
        return ofTerm;
      }
      ofTerm.unpersist();
    }
    return persisted(of(lake.table("articles"), sought));
  }

  private static Dataset<Row> persisted(Dataset<Row> hits) {
    return hits.persist(StorageLevel.MEMORY_AND_DISK());
  }
}
