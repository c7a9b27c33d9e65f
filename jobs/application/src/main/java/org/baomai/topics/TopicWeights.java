package org.baomai.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.baomai.lake.table.ArticleTopicsTable;
import org.baomai.topics.model.TopicModel;
import org.baomai.topics.stories.Stories;
import org.baomai.topics.stories.StoryVectors;

/** The topic weights of stories as rows, and their sums, from {@link TopicModel#weigh}. */
public final class TopicWeights {
  /** The topic id for the sum of all weights below {@link #LEAST} in a story. */
  public static final String REST = "rest";

  /** The smallest weight with its own row, in {@link TopicModel#UNITS}: 0.01. */
  public static final long LEAST = TopicModel.UNITS / 100;

  /** The weight from which a topic counts as present in a story: 0.05. */
  private static final long PRESENT = TopicModel.UNITS / 20;

  private static final int EXEMPLARS = 3;

  private static final String TOPIC = "topic";
  private static final String UNITS = "units";
  private static final String PLACE = "place";
  private static final String NUMBER = "stories";
  private static final String MASS = "mass";
  private static final String WEIGHT = "weight";
  private static final String PRESENT_IN = "present";

  private TopicWeights() {}

  /**
   * The extent of a topic in the corpus.
   *
   * @param prevalence mean of its weights over all stories
   * @param textShare share of the tokens of all stories; it exceeds the prevalence where the
   *     topic's stories are long
   * @param spread share of stories in which the topic has a weight of 0.05 or more
   * @param exemplars article ids of the three stories with the largest weight; equal ones are
   *     ordered by story id
   */
  public record Extent(
      double prevalence, double textShare, double spread, List<String> exemplars) {}

  /**
   * The rows of {@code article_topics}: weights of 0.01 and more, and the sum of the others as
   * {@link #REST}. The weights of a story add up to 1.
   *
   * @param weighed stories with weights, as {@link TopicModel#weigh} returns them
   * @param topicIds the id of each topic, in the order of the model
   */
  public static Dataset<Row> rows(Dataset<Row> weighed, String modelId, List<String> topicIds) {
    String kept =
        "filter(transform(weights, (units, place) -> struct(ids[place] AS topic_id, units AS"
            + " units)), entry -> entry.units >= "
            + LEAST
            + "L)";
    String rest =
        "concat(kept, array(struct('"
            + REST
            + "' AS topic_id, aggregate(kept, "
            + TopicModel.UNITS
            + "L, (left, entry) -> left - entry.units) AS units)))";
    return weighed
        .withColumn("ids", lit(topicIds.toArray(String[]::new)))
        .withColumn("kept", expr(kept))
        .withColumn("entry", explode(expr(rest)))
        .filter("entry.units > 0")
        .select(
            lit(modelId).as(ArticleTopicsTable.MODEL_ID),
            col(Stories.STORY_ID).as(ArticleTopicsTable.STORY_ID),
            col("entry.topic_id").as(ArticleTopicsTable.TOPIC_ID),
            col(Stories.NEWSPAPER).as(ArticleTopicsTable.NEWSPAPER),
            col(Stories.ISSUE_DATE).as(ArticleTopicsTable.ISSUE_DATE),
            col(Stories.ISSUE_DATE_EARLIEST).as(ArticleTopicsTable.ISSUE_DATE_EARLIEST),
            col(Stories.ISSUE_DATE_LATEST).as(ArticleTopicsTable.ISSUE_DATE_LATEST),
            col("entry.units").divide((double) TopicModel.UNITS).as(ArticleTopicsTable.WEIGHT));
  }

  /** The extent of every topic, in the order of the model. */
  public static List<Extent> extents(Dataset<Row> weighed, int topics) {
    Row totals =
        weighed
            .agg(count(lit(1)).as(NUMBER), sum(StoryVectors.TOKENS).as(StoryVectors.TOKENS))
            .first();
    double stories = totals.<Long>getAs(NUMBER);
    double tokens = totals.<Long>getAs(StoryVectors.TOKENS);
    Dataset<Row> entries =
        weighed.select(
            col(Stories.STORY_ID),
            col(Stories.ARTICLE_ID),
            col(StoryVectors.TOKENS),
            posexplode(col(TopicModel.WEIGHTS)).as(new String[] {TOPIC, UNITS}));
    List<List<String>> exemplars = exemplars(entries, topics);
    List<Extent> extents = new ArrayList<>();
    for (Row row :
        entries
            .groupBy(TOPIC)
            .agg(
                sum(col(UNITS).cast("decimal(38,0)").multiply(col(StoryVectors.TOKENS)))
                    .cast("double")
                    .as(MASS),
                sum(UNITS).cast("double").as(WEIGHT),
                count(when(col(UNITS).geq(PRESENT), true)).as(PRESENT_IN))
            .orderBy(TOPIC)
            .collectAsList()) {
      extents.add(
          new Extent(
              row.<Double>getAs(WEIGHT) / TopicModel.UNITS / stories,
              row.<Double>getAs(MASS) / TopicModel.UNITS / tokens,
              row.<Long>getAs(PRESENT_IN) / stories,
              exemplars.get(row.<Integer>getAs(TOPIC))));
    }
    return extents;
  }

  private static List<List<String>> exemplars(Dataset<Row> entries, int topics) {
    List<List<String>> exemplars =
        Stream.generate(() -> (List<String>) new ArrayList<String>()).limit(topics).toList();
    for (Row row :
        entries
            .filter(col(UNITS).geq(LEAST))
            .withColumn(
                PLACE,
                row_number()
                    .over(
                        Window.partitionBy(TOPIC)
                            .orderBy(col(UNITS).desc(), col(Stories.STORY_ID))))
            .filter(col(PLACE).leq(EXEMPLARS))
            .orderBy(TOPIC, PLACE)
            .select(TOPIC, Stories.ARTICLE_ID)
            .collectAsList()) {
      exemplars.get(row.<Integer>getAs(TOPIC)).add(row.getAs(Stories.ARTICLE_ID));
    }
    return exemplars;
  }
}
