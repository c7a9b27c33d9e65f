package org.baomai.topics.stories;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Stories as bags of content words: what a topic model reads.
 *
 * <p>A story is all its articles, continuations and photo captions. All articles of a story are
 * taken to be of one issue date; a caller that passes the articles of some dates gets the whole
 * stories of these dates.
 *
 * <p>Content words are nouns, verbs, adjectives, idioms, set phrases and abbreviations of at least
 * two characters with a letter among them, by HanLP's tags {@code n* v* a* i l j g*}. Left out are
 * names of persons ({@code nr*}: they tell who, not what), 是 and 有 ({@code vshi vyou}), verbs of
 * direction and form ({@code vf vx}), and all numerals, measures, pronouns, particles, adverbs,
 * conjunctions, words of time, marks. A term that is both a word and a phrase of an article counts
 * once, as the word.
 */
public final class Stories {
  private static final Object[] COUNTED = {"article", "continuation", "photo_caption"};
  private static final String WORDLIKE = "char_length(term) > 1 AND term RLIKE '\\\\p{L}'";
  private static final String CONTENT = "^(?!nr|vshi|vyou|vf$|vx$)[nvailjg]";

  /** In the order of term and layer a word comes after the phrase of the same text. */
  private static final String LAST_OF_ITS_TERM = "NOT get(found, at + 1).term <=> entry.term";

  private static final String TERMS = "array<struct<term:string,count:int>>";

  private Stories() {}

  /**
   * The stories of the articles given.
   *
   * @param articles rows of {@code articles}; kinds that are not counted are left out
   * @param articleTerms rows of {@code article_terms}; those of other articles are left out
   * @return story_id, newspaper, issue_date, issue_date_earliest, issue_date_latest (those of its
   *     first article), article_id (the article with the most content words, of equal ones the
   *     least id), terms (term, count; by term; a term of two articles stands twice), reprint
   *     (whether its text was printed before)
   */
  public static Dataset<Row> of(Dataset<Row> articles, Dataset<Row> articleTerms) {
    Dataset<Row> counted =
        articles
            .filter(col("kind").isin(COUNTED))
            .select(
                col("story_id"),
                col("article_id"),
                col("reprint_of").isNotNull().as("reprint"),
                order().as("place"),
                attributes().as("of"));
    Dataset<Row> story =
        counted
            .join(contentOf(articleTerms), "article_id", "left")
            .groupBy("story_id")
            .agg(
                min_by(col("of"), col("place")).as("of"),
                min_by(
                        col("article_id"),
                        struct(negate(coalesce(col("words"), lit(0L))), col("article_id")))
                    .as("article_id"),
                array_sort(flatten(collect_list(coalesce(col("terms"), array().cast(TERMS)))))
                    .as("terms"),
                max("reprint").as("reprint"));
    return story.select("story_id", "of.*", "article_id", "terms", "reprint");
  }

  private static Dataset<Row> contentOf(Dataset<Row> articleTerms) {
    return articleTerms
        .filter(WORDLIKE)
        .groupBy("article_id")
        .agg(array_sort(collect_list(struct("term", "layer", "pos", "count"))).as("found"))
        .withColumn("once", expr("filter(found, (entry, at) -> " + LAST_OF_ITS_TERM + ")"))
        .withColumn("content", expr("filter(once, entry -> entry.pos RLIKE '" + CONTENT + "')"))
        .select(
            col("article_id"),
            expr("aggregate(content, 0L, (sum, entry) -> sum + entry.count)").as("words"),
            expr("transform(content, entry -> struct(entry.term, entry.count))").as("terms"));
  }

  private static Column order() {
    return struct(
        col("issue_date").isNull(),
        col("issue_date"),
        col("newspaper"),
        coalesce(col("page_label"), lit("")),
        col("ordinal"),
        col("article_id"));
  }

  private static Column attributes() {
    return struct("newspaper", "issue_date", "issue_date_earliest", "issue_date_latest");
  }
}
