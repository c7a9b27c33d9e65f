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
 * How well topics foretell documents.
 *
 * @param sum of ln Σ θ φ over tokens
 * @param tokens how many there are
 */
public record TokenLikelihood(double sum, double tokens) {
  /**
   * Looks at every document.
   *
   * @param features the column of counts to foretell
   * @param distribution the column of topics' shares to foretell them by
   * @param phi the probability of each word in a topic; a row a topic
   */
  public static TokenLikelihood of(
      Dataset<Row> documents, String features, String distribution, double[][] phi) {
    double sum = 0;
    double tokens = 0;
    // Sums of doubles know an order: by value, which no partitioning changes.
    for (Row row :
        each(documents, features, distribution, phi)
            .select("ln", "tokens")
            .orderBy("ln", "tokens")
            .collectAsList()) {
      sum += row.getDouble(0);
      tokens += row.getLong(1);
    }
    return new TokenLikelihood(sum, tokens);
  }

  /** The documents with {@code ln}, the sum over their tokens, and {@code tokens}, their number. */
  public static Dataset<Row> each(
      Dataset<Row> documents, String features, String distribution, double[][] phi) {
    Broadcast<double[][]> topics =
        new JavaSparkContext(documents.sparkSession().sparkContext()).broadcast(phi);
    UDF2<Vector, Vector, Double> scored =
        (shares, counts) -> of(shares, counts.toSparse(), topics.value());
    return documents
        .withColumn("ln", udf(scored, DataTypes.DoubleType).apply(col(distribution), col(features)))
        .withColumn("tokens", StoryVectors.tokensOf(col(features)));
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
