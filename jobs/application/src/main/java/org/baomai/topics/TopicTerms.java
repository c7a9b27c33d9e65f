package org.baomai.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.get;
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
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.lake.table.RowBuilder;
import org.baomai.lake.table.TopicTermsTable;
import org.baomai.topics.model.TopicDescription;
import org.baomai.topics.model.TopicModel;
import org.baomai.topics.stories.Stories;
import org.baomai.topics.stories.StoryVectors;

/**
 * How often each topic uses its terms on each date: the words of a topic shift over time. Each
 * occurrence of a term in a story is split among the topics in proportion to θ φ.
 */
public final class TopicTerms {
  /** Number of terms that are counted: the most probable ones of each topic. */
  public static final int FOLLOWED = 50;

  /** Occurrences are summed in whole millionths: the sums do not depend on the order of stories. */
  private static final double PARTS = 1e6;

  private static final String USE = "use";
  private static final String TOPIC = "topic";
  private static final String TERM_INDEX = "place";
  private static final String OCCURRENCES = "parts";
  private static final StructType SCHEMA =
      new StructType()
          .add(TOPIC, DataTypes.IntegerType, false)
          .add(TERM_INDEX, DataTypes.IntegerType, false)
          .add(OCCURRENCES, DataTypes.LongType, false);

  private TopicTerms() {}

  /**
   * Sums occurrences by newspaper, date, topic and term.
   *
   * @param weighed stories with weights, as {@link TopicModel#weigh} returns them
   * @param topicIds the id of each topic, in the order of the model
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
            USE,
            explode(
                udf(used, DataTypes.createArrayType(SCHEMA, false))
                    .apply(col(StoryVectors.FEATURES), col(TopicModel.DISTRIBUTION))))
        .groupBy(
            col(Stories.NEWSPAPER),
            col(Stories.ISSUE_DATE),
            col(USE + "." + TOPIC).as(TOPIC),
            col(USE + "." + TERM_INDEX).as(TERM_INDEX))
        .agg(sum(USE + "." + OCCURRENCES).as(OCCURRENCES))
        .select(
            lit(modelId).as(TopicTermsTable.MODEL_ID),
            nameAt(TOPIC, topicIds).as(TopicTermsTable.TOPIC_ID),
            col(Stories.NEWSPAPER).as(TopicTermsTable.NEWSPAPER),
            col(Stories.ISSUE_DATE).as(TopicTermsTable.ISSUE_DATE),
            nameAt(TERM_INDEX, model.vocabulary()).as(TopicTermsTable.TERM),
            col(OCCURRENCES).divide(PARTS).as(TopicTermsTable.OCCURRENCES));
  }

  private static Column nameAt(String index, List<String> names) {
    return get(lit(names.toArray(String[]::new)), col(index));
  }

  /** The occurrences of a story by topic and term, as structs with {@link #SCHEMA}. */
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
            uses.add(use(topic, term, parts));
          }
        }
      }
    }
    return uses.toArray(Row[]::new);
  }

  private static Row use(int topic, int term, long occurrences) {
    return RowBuilder.of(SCHEMA)
        .set(TOPIC, topic)
        .set(TERM_INDEX, term)
        .set(OCCURRENCES, occurrences)
        .build();
  }

  /**
   * The parts of the model that all stories share.
   *
   * @param phi the probability of each term in each topic
   * @param followers for each term, the topics whose most probable terms include it; null for none
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
