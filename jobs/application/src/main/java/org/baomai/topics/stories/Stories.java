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

import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.counts.CountedTerms;
import org.baomai.lake.table.ArticleTermsTable;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.word.CalendarTerm;

/**
 * Stories as bags of content words, the input of topic models.
 *
 * <p>A story consists of its articles, continuations and photo captions. All articles of a story
 * are assumed to have the same issue date, so the articles of some dates contain the whole stories
 * of these dates.
 *
 * <p>Content words are nouns, verbs, adjectives, idioms, set phrases and abbreviations of at least
 * two characters, one of them a letter, by HanLP's tags {@code n* v* a* i l j g*}. Left out are
 * names of persons ({@code nr*}: they tell who, not what), 是 and 有 ({@code vshi vyou}), directional
 * and dummy verbs ({@code vf vx}), and all numerals, measure words, pronouns, particles, adverbs,
 * conjunctions, words of time and punctuation; calendar terms ({@link CalendarTerm}) whatever their
 * tag; and the words of datelines, bylines, credits and jump marks. A term that is both a word and
 * a phrase of an article counts once, as the word.
 */
public final class Stories {
  public static final String STORY_ID = ArticlesTable.STORY_ID;
  public static final String NEWSPAPER = ArticlesTable.NEWSPAPER;
  public static final String ISSUE_DATE = ArticlesTable.ISSUE_DATE;
  public static final String ISSUE_DATE_EARLIEST = ArticlesTable.ISSUE_DATE_EARLIEST;
  public static final String ISSUE_DATE_LATEST = ArticlesTable.ISSUE_DATE_LATEST;
  public static final String ARTICLE_ID = ArticlesTable.ARTICLE_ID;
  public static final String TERMS = "terms";
  public static final String REPRINT = "reprint";

  private static final Object[] COUNTED = {"article", "continuation", "photo_caption"};
  private static final String WORDLIKE = "char_length(term) > 1 AND term RLIKE '\\\\p{L}'";
  private static final String CONTENT = "^(?!nr|vshi|vyou|vf$|vx$)[nvailjg]";

  /** Ordered by term and layer, a word comes after the phrase with the same text. */
  private static final String LAST_OF_ITS_TERM = "NOT get(found, at + 1).term <=> entry.term";

  private static final String TYPE_OF_TERMS = "array<struct<term:string,count:int>>";

  private Stories() {}

  /**
   * The stories of articles, one row each:
   *
   * <ul>
   *   <li>{@link #STORY_ID}
   *   <li>{@link #NEWSPAPER}, {@link #ISSUE_DATE}, {@link #ISSUE_DATE_EARLIEST}, {@link
   *       #ISSUE_DATE_LATEST}: those of its first article
   *   <li>{@link #ARTICLE_ID}: the article with the most content words; of several, the smallest id
   *   <li>{@link #TERMS}: structs of term and count, ordered by term; a term of two articles occurs
   *       twice
   *   <li>{@link #REPRINT}: whether an article of the story is a reprint
   * </ul>
   *
   * @param articles rows of {@code articles}; units that are not part of a story are left out
   * @param articleTerms rows of {@code article_terms}; those of other articles are left out
   */
  public static Dataset<Row> of(Dataset<Row> articles, Dataset<Row> articleTerms) {
    Dataset<Row> counted =
        articles
            .filter(col(ArticlesTable.KIND).isin(COUNTED))
            .select(
                col(STORY_ID),
                col(ARTICLE_ID),
                col(ArticlesTable.REPRINT_OF).isNotNull().as(REPRINT),
                order().as("place"),
                attributes().as("of"));
    Dataset<Row> story =
        counted
            .join(contentOf(articleTerms), ARTICLE_ID, "left")
            .groupBy(STORY_ID)
            .agg(
                min_by(col("of"), col("place")).as("of"),
                min_by(
                        col(ARTICLE_ID),
                        struct(negate(coalesce(col("words"), lit(0L))), col(ARTICLE_ID)))
                    .as(ARTICLE_ID),
                array_sort(flatten(collect_list(coalesce(col(TERMS), array().cast(TYPE_OF_TERMS)))))
                    .as(TERMS),
                max(REPRINT).as(REPRINT));
    return story.select(STORY_ID, "of.*", ARTICLE_ID, TERMS, REPRINT);
  }

  private static Dataset<Row> contentOf(Dataset<Row> articleTerms) {
    FilterFunction<Row> ofContent = row -> !CalendarTerm.is(row.getAs(ArticleTermsTable.TERM));
    return CountedTerms.of(articleTerms)
        .filter(WORDLIKE)
        .filter(ofContent)
        .groupBy(ArticleTermsTable.ARTICLE_ID)
        .agg(
            array_sort(
                    collect_list(
                        struct(
                            ArticleTermsTable.TERM,
                            ArticleTermsTable.LAYER,
                            ArticleTermsTable.POS,
                            ArticleTermsTable.COUNT)))
                .as("found"))
        .withColumn("once", expr("filter(found, (entry, at) -> " + LAST_OF_ITS_TERM + ")"))
        .withColumn("content", expr("filter(once, entry -> entry.pos RLIKE '" + CONTENT + "')"))
        .select(
            col(ARTICLE_ID),
            expr("aggregate(content, 0L, (sum, entry) -> sum + entry.count)").as("words"),
            expr("transform(content, entry -> struct(entry.term, entry.count))").as(TERMS));
  }

  private static Column order() {
    return struct(
        col(ISSUE_DATE).isNull(),
        col(ISSUE_DATE),
        col(NEWSPAPER),
        coalesce(col(ArticlesTable.PAGE_LABEL), lit("")),
        col(ArticlesTable.ORDINAL),
        col(ARTICLE_ID));
  }

  private static Column attributes() {
    return struct(NEWSPAPER, ISSUE_DATE, ISSUE_DATE_EARLIEST, ISSUE_DATE_LATEST);
  }
}
