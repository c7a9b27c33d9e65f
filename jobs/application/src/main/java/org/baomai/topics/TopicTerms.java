package org.baomai.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.topics.model.TopicDescription;
import org.baomai.topics.model.TopicModel;
import org.baomai.topics.stories.StoryVectors;

/**
 * How often each topic uses its terms on each date: the words of a topic shift while the topic
 * stays. An occurrence of a term in a story is shared out among the topics in proportion to θ φ.
 */
public final class TopicTerms {
  /** So many of a topic's most probable terms are followed. */
  public static final int FOLLOWED = 50;

  /** Occurrences are summed in millionths, so that the order of stories is nothing. */
  private static final double PARTS = 1e6;

  private static final DataType USES =
      DataTypes.createArrayType(
          new StructType()
              .add("topic", DataTypes.IntegerType, false)
              .add("place", DataTypes.IntegerType, false)
              .add("parts", DataTypes.LongType, false),
          false);

  private TopicTerms() {}

  /**
   * Occurrences by newspaper, date, topic and term.
   *
   * @param weighed as {@link TopicModel#weigh} gives them
   * @param topicIds the identity of each topic, in the order of the model
   * @return rows of {@code topic_terms}
   */
  public static Dataset<Row> of(
      TopicModel model, Dataset<Row> weighed, String modelId, List<String> topicIds) {
    Broadcast<Shared> shared =
        new JavaSparkContext(weighed.sparkSession().sparkContext()).broadcast(Shared.of(model));
    UDF2<Vector, Vector, Row[]> used =
        (features, shares) -> uses(features.toSparse(), shares, shared.value());
    return weighed
        .withColumn(
            "use",
            explode(
                udf(used, USES).apply(col(StoryVectors.FEATURES), col(TopicModel.DISTRIBUTION))))
        .groupBy(
            col("newspaper"),
            col("issue_date"),
            col("use.topic").as("topic"),
            col("use.place").as("place"))
        .agg(sum("use.parts").as("parts"))
        .select(
            lit(modelId).as("model_id"),
            functionOf(topicIds, "topic").as("topic_id"),
            col("newspaper"),
            col("issue_date"),
            functionOf(model.vocabulary(), "place").as("term"),
            col("parts").divide(PARTS).as("occurrences"));
  }

  private static org.apache.spark.sql.Column functionOf(List<String> names, String place) {
    return org.apache.spark.sql.functions.get(lit(names.toArray(String[]::new)), col(place));
  }

  private static Row[] uses(SparseVector counts, Vector shares, Shared shared) {
    List<Row> uses = new ArrayList<>();
    for (int entry = 0; entry < counts.indices().length; entry++) {
      int term = counts.indices()[entry];
      int[] topics = shared.followers[term];
      if (topics != null) {
        double all = 0;
        for (int topic = 0; topic < shared.phi.length; topic++) {
          all += shares.apply(topic) * shared.phi[topic][term];
        }
        for (int topic : topics) {
          double part = shares.apply(topic) * shared.phi[topic][term] / all;
          long parts = Math.round(counts.values()[entry] * part * PARTS);
          if (parts > 0) {
            uses.add(RowFactory.create(topic, term, parts));
          }
        }
      }
    }
    return uses.toArray(Row[]::new);
  }

  /**
   * What every story needs.
   *
   * @param followers the topics that follow a term; null for none
   */
  private record Shared(double[][] phi, int[][] followers) implements Serializable {
    static Shared of(TopicModel model) {
      double[][] phi = model.termProbabilities();
      List<List<Integer>> topics = new ArrayList<>();
      model.vocabulary().forEach(term -> topics.add(new ArrayList<>()));
      for (int topic = 0; topic < phi.length; topic++) {
        for (int term : TopicDescription.top(phi[topic], FOLLOWED)) {
          topics.get(term).add(topic);
        }
      }
      int[][] followers =
          topics.stream()
              .map(of -> of.isEmpty() ? null : of.stream().mapToInt(Integer::intValue).toArray())
              .toArray(int[][]::new);
      return new Shared(phi, followers);
    }
  }
}
