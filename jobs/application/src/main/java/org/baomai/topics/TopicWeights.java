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
import org.baomai.topics.model.TopicModel;

/** What stories hold of topics, from the weights that {@link TopicModel#weigh} gives. */
public final class TopicWeights {
  /** The topic that stands for all topics of less than {@link #LEAST} in a story. */
  public static final String REST = "rest";

  /** The least weight that is kept by itself, in {@link TopicModel#UNITS}: 0.01. */
  public static final long LEAST = TopicModel.UNITS / 100;

  /** The weight from which a topic is said to be in a story: 0.05. */
  private static final long PRESENT = TopicModel.UNITS / 20;

  private static final int EXEMPLARS = 3;

  private TopicWeights() {}

  /**
   * How much of the corpus a topic is.
   *
   * @param prevalence share of all stories' tokens
   * @param spread share of stories in which it weighs 0.05 or more
   * @param exemplars article ids of the three stories with the largest weight, of equal ones the
   *     least story id
   */
  public record Extent(double prevalence, double spread, List<String> exemplars) {}

  /**
   * Weights as {@code article_topics} has them: those of 0.01 and more, the others together as
   * {@code rest}; a story's weights add up to 1.
   *
   * @param weighed story_id, newspaper, the dates and weights
   * @param topicIds the identity of each topic, in the order of the model
   */
  public static Dataset<Row> rows(Dataset<Row> weighed, String modelId, List<String> topicIds) {
    String kept =
        "filter(transform(weights, (units, place) -> struct(ids[place] AS topic_id, units AS units)),"
            + " entry -> entry.units >= "
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
            lit(modelId).as("model_id"),
            col("story_id"),
            col("entry.topic_id"),
            col("newspaper"),
            col("issue_date"),
            col("issue_date_earliest"),
            col("issue_date_latest"),
            col("entry.units").divide((double) TopicModel.UNITS).as("weight"));
  }

  /** The extent of every topic, in the order of the model. */
  public static List<Extent> extents(Dataset<Row> weighed, int topics) {
    Row totals = weighed.agg(count(lit(1)), sum("tokens")).first();
    double stories = totals.getLong(0);
    double tokens = totals.getLong(1);
    Dataset<Row> entries =
        weighed.select(
            col("story_id"),
            col("article_id"),
            col("tokens"),
            posexplode(col(TopicModel.WEIGHTS)).as(new String[] {"topic", "units"}));
    List<List<String>> exemplars = exemplars(entries, topics);
    List<Extent> extents = new ArrayList<>();
    for (Row row :
        entries
            .groupBy("topic")
            .agg(
                sum(col("units").cast("decimal(38,0)").multiply(col("tokens")))
                    .cast("double")
                    .as("mass"),
                count(when(col("units").geq(PRESENT), true)).as("present"))
            .orderBy("topic")
            .collectAsList()) {
      extents.add(
          new Extent(
              row.getDouble(1) / TopicModel.UNITS / tokens,
              row.getLong(2) / stories,
              exemplars.get(row.getInt(0))));
    }
    return extents;
  }

  private static List<List<String>> exemplars(Dataset<Row> entries, int topics) {
    List<List<String>> exemplars =
        Stream.generate(() -> (List<String>) new ArrayList<String>()).limit(topics).toList();
    for (Row row :
        entries
            .filter(col("units").geq(LEAST))
            .withColumn(
                "place",
                row_number()
                    .over(
                        Window.partitionBy("topic").orderBy(col("units").desc(), col("story_id"))))
            .filter(col("place").leq(EXEMPLARS))
            .orderBy("topic", "place")
            .select("topic", "article_id")
            .collectAsList()) {
      exemplars.get(row.getInt(0)).add(row.getString(1));
    }
    return exemplars;
  }
}
