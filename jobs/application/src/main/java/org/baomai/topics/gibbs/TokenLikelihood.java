package org.baomai.topics.gibbs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.baomai.topics.stories.StoryVectors;

/**
 * Measures how well topics predict documents.
 *
 * @param sum sum of ln Σ θ φ over tokens
 * @param tokens number of tokens
 */
public record TokenLikelihood(double sum, double tokens) {
  /** The column of a document's sum of ln Σ θ φ over its tokens. */
  public static final String LOG_LIKELIHOOD = "ln";

  /** The column of a document's number of tokens. */
  public static final String TOKENS = "tokens";

  /**
   * The likelihood of all documents together.
   *
   * @param features column of the counts to predict
   * @param distribution column of the topic shares to predict them from
   * @param phi the probability of each word in each topic; one row a topic
   */
  public static TokenLikelihood of(
      Dataset<Row> documents, String features, String distribution, double[][] phi) {
    double sum = 0;
    double tokens = 0;
    // Rounding depends on the order of a sum: ordered by value it is the same in any partitioning.
    for (Row row :
        each(documents, features, distribution, phi)
            .select(LOG_LIKELIHOOD, TOKENS)
            .orderBy(LOG_LIKELIHOOD, TOKENS)
            .collectAsList()) {
      sum += row.<Double>getAs(LOG_LIKELIHOOD);
      tokens += row.<Long>getAs(TOKENS);
    }
    return new TokenLikelihood(sum, tokens);
  }

  /** Adds the columns {@link #LOG_LIKELIHOOD} and {@link #TOKENS} to each document. */
  public static Dataset<Row> each(
      Dataset<Row> documents, String features, String distribution, double[][] phi) {
    Broadcast<double[][]> topics =
        new JavaSparkContext(documents.sparkSession().sparkContext()).broadcast(phi);
    UDF2<Vector, Vector, Double> scored =
        (shares, counts) -> of(shares, counts.toSparse(), topics.value());
    return documents
        .withColumn(
            LOG_LIKELIHOOD,
            udf(scored, DataTypes.DoubleType).apply(col(distribution), col(features)))
        .withColumn(TOKENS, StoryVectors.tokensOf(col(features)));
  }

  private static double of(Vector shares, SparseVector counts, double[][] phi) {
    double sum = 0;
    for (int place = 0; place < counts.indices().length; place++) {
      double probability = 0;
      for (int topic = 0; topic < phi.length; topic++) {
        probability += shares.apply(topic) * phi[topic][counts.indices()[place]];
      }
      sum += counts.values()[place] * StrictMath.log(probability);
    }
    return sum;
  }
}
