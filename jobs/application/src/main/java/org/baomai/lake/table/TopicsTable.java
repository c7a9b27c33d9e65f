package org.baomai.lake.table;

import static org.baomai.lake.table.TableDefinition.table;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Table {@code topics}. Topics of published models. */
public final class TopicsTable {
  public static final String NAME = "topics";

  public static final String MODEL_ID = "model_id";
  public static final String TOPIC_ID = "topic_id";
  public static final String RANK = "rank";
  public static final String PLACE = "place";
  public static final String LABEL = "label";
  public static final String TOPIC_NAME = "name";
  public static final String TERMS = "terms";
  public static final String NAMES = "names";
  public static final String NEAREST_TOPIC_ID = "nearest_topic_id";
  public static final String APART = "apart";
  public static final String NPMI = "npmi";
  public static final String PREVALENCE = "prevalence";
  public static final String TEXT_SHARE = "text_share";
  public static final String EXEMPLARS = "exemplars";
  public static final String SENTENCES = "sentences";
  public static final String BOILERPLATE = "boilerplate";

  public static final TableDefinition DEFINITION =
      table(NAME, "a topic of a published model")
          .key(MODEL_ID, "string", "the model")
          .key(TOPIC_ID, "string", "stable identity, kept through refits")
          .column(RANK, "int", "rank by prevalence, from 1; for display only")
          .column(PLACE, "int", "index of the topic in the fitted model, from 0")
          .column(LABEL, "string", "its most relevant terms")
          .column(TOPIC_NAME, "string", "name given by an analyst (--topic-names); null if none")
          .column(
              TERMS,
              TopicTerm.TYPE,
              "most relevant first (Sievert & Shirley 2014, λ 0.6); at most five names of places or organisations")
          .column(NAMES, "array<string>", "its most relevant names of places and organisations")
          .column(NEAREST_TOPIC_ID, "string", "the most similar topic; null if there is no other")
          .column(
              APART,
              "array<string>",
              "the five terms that distinguish it most from the nearest topic")
          .column(NPMI, "double", "coherence of its ten top terms, -1 to 1")
          .column(
              PREVALENCE,
              "double",
              "mean of its shares over all stories, each story counting once; topic_trends has it by period. In models of older versions,"
                  + " whose text_share is null, the share of tokens")
          .column(
              TEXT_SHARE,
              "double",
              "its share of the tokens of all stories, so that long stories count more; null in rows of older versions")
          .column(
              EXEMPLARS, "array<string>", "article_ids of the stories with the largest share of it")
          .column(SENTENCES, ExemplarSentence.TYPE, "the most typical sentence of each exemplar")
          .column(
              BOILERPLATE,
              "boolean",
              "whether it is boilerplate: fixed phrases of the genre rather than a subject")
          .build();

  private TopicsTable() {}

  /** The structs in {@code terms}. */
  public static final class TopicTerm {
    public static final String TERM = "term";
    public static final String WEIGHT = "weight";
    public static final String RELEVANCE = "relevance";

    private static final StructType STRUCT =
        new StructType()
            .add(TERM, DataTypes.StringType)
            .add(WEIGHT, DataTypes.DoubleType)
            .add(RELEVANCE, DataTypes.DoubleType);
    static final ArrayType TYPE = DataTypes.createArrayType(STRUCT);

    private TopicTerm() {}

    /** The struct of a term. */
    public static Row toRow(String term, double weight, double relevance) {
      return RowBuilder.of(STRUCT)
          .set(TERM, term)
          .set(WEIGHT, weight)
          .set(RELEVANCE, relevance)
          .build();
    }
  }

  /** The structs in {@code sentences}. */
  public static final class ExemplarSentence {
    public static final String ARTICLE_ID = "article_id";
    public static final String HEADLINE = "headline";
    public static final String SENTENCE = "sentence";

    private static final StructType STRUCT =
        new StructType()
            .add(ARTICLE_ID, DataTypes.StringType)
            .add(HEADLINE, DataTypes.StringType)
            .add(SENTENCE, DataTypes.StringType);
    static final ArrayType TYPE = DataTypes.createArrayType(STRUCT);

    private ExemplarSentence() {}

    /** The struct of a sentence. */
    public static Row toRow(String articleId, String headline, String sentence) {
      return RowBuilder.of(STRUCT)
          .set(ARTICLE_ID, articleId)
          .set(HEADLINE, headline)
          .set(SENTENCE, sentence)
          .build();
    }
  }
}
