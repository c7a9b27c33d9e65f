package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.word.ArticleTerm;

/** Table {@code article_terms}. Terms of articles with their offsets. */
public final class ArticleTermsTable {
  public static final String NAME = "article_terms";

  public static final String ARTICLE_ID = "article_id";
  public static final String LAYER = "layer";
  public static final String TERM = "term";
  public static final String NEWSPAPER = "newspaper";
  public static final String ISSUE_DATE = "issue_date";
  public static final String POS = "pos";
  public static final String COUNT = "count";
  public static final String ENCLOSED = "enclosed";
  public static final String OFFSETS = "offsets";
  public static final String LEXICON_VERSION = "lexicon_version";

  public static final TableDefinition DEFINITION =
      table(NAME, "a term of an article")
          .key(ARTICLE_ID, "string", "the article")
          .key(
              LAYER,
              "string",
              "word (covers the text), phrase (may overlap words), or byline (words and phrases of datelines, bylines, credits and jump marks: found by concordance, counted nowhere)")
          .key(
              TERM,
              "string",
              "the term, normalised: width, traditional to simplified; for a family, the first term of the family")
          .column(NEWSPAPER, "string", "the article's newspaper")
          .column(ISSUE_DATE, "date", "the article's issue date; null if unknown")
          .column(POS, "string", "part of speech (HanLP's tags), the most frequent in the article")
          .column(COUNT, "int", "occurrences in headline and body")
          .column(
              ENCLOSED,
              "int",
              "of these, occurrences inside a longer term, such as 质 in 新质生产力; null in rows of older versions")
          .column(
              OFFSETS,
              Offsets.TYPE,
              "occurrences: field headline or body, code points, end exclusive")
          .column(LEXICON_VERSION, "string", "segmenter and dictionaries that found it")
          .check("known_layer", KnownValues.LAYER_OF_ARTICLE)
          .check("counted", "count > 0 AND size(offsets) = count")
          .build();

  private ArticleTermsTable() {}

  /**
   * The row of a term.
   *
   * @param issueDate the article's issue date; null if unknown
   * @param enclosed the number of its occurrences inside a longer term of the article
   */
  public static Row toRow(
      String articleId,
      String newspaper,
      LocalDate issueDate,
      ArticleTerm term,
      int enclosed,
      String lexiconVersion) {
    return DEFINITION
        .newRow()
        .set(ARTICLE_ID, articleId)
        .set(LAYER, term.layer().label())
        .set(TERM, term.term())
        .set(NEWSPAPER, newspaper)
        .set(ISSUE_DATE, issueDate)
        .set(POS, term.pos())
        .set(COUNT, term.occurrences().size())
        .set(ENCLOSED, enclosed)
        .set(OFFSETS, Offsets.toRows(term.occurrences()))
        .set(LEXICON_VERSION, lexiconVersion)
        .build();
  }

  /** The structs in {@code offsets}. */
  public static final class Offsets {
    public static final String FIELD = "field";
    public static final String START = "start";
    public static final String END = "end";

    private static final StructType STRUCT =
        new StructType()
            .add(FIELD, DataTypes.StringType)
            .add(START, DataTypes.IntegerType)
            .add(END, DataTypes.IntegerType);
    public static final ArrayType TYPE = DataTypes.createArrayType(STRUCT);

    private Offsets() {}

    /** The structs of occurrences. */
    public static Row[] toRows(List<ArticleTerm.Occurrence> places) {
      return places.stream()
          .map(
              place ->
                  RowBuilder.of(STRUCT)
                      .set(FIELD, place.field())
                      .set(START, place.start())
                      .set(END, place.end())
                      .build())
          .toArray(Row[]::new);
    }

    /** The occurrence of a struct. */
    public static ArticleTerm.Occurrence fromRow(Row place) {
      return new ArticleTerm.Occurrence(
          place.getAs(FIELD), place.<Integer>getAs(START), place.<Integer>getAs(END));
    }
  }
}
