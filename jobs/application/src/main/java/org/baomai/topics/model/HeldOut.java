package org.baomai.topics.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.baomai.topics.gibbs.TokenLikelihood;
import org.baomai.topics.stories.StoryVectors;

/** How well a model foretells stories that it was not fitted on. */
public final class HeldOut {
  /** One story of so many is held out, by a hash of its id. */
  public static final int ONE_OF = 10;

  /** In a corpus of fewer stories none is held out: the model needs them all. */
  public static final int FEWEST_STORIES = 500;

  private static final double MILLION = 1e6;

  private HeldOut() {}

  /** The stories that the model is fitted on. */
  public static Dataset<Row> without(Dataset<Row> vectors, long stories) {
    return stories < FEWEST_STORIES ? vectors : vectors.filter(isHeldOut().equalTo(false));
  }

  /**
   * The log-likelihood a token of the stories held out, by document completion (Wallach, Murray,
   * Salakhutdinov & Mimno 2009): every second token of a story tells its topics, and the others are
   * foretold from them, as the mean of ln Σ θ φ.
   *
   * @param vectors all stories
   * @return below 0, the higher the better; null where no story is held out
   */
  public static Double logLikelihood(TopicModel model, Dataset<Row> vectors, long stories) {
    if (stories < FEWEST_STORIES) {
      return null;
    }
    Dataset<Row> halves = halves(vectors.filter(isHeldOut()));
    TokenLikelihood found =
        TokenLikelihood.of(
            model.distributions(halves),
            "others",
            TopicModel.DISTRIBUTION,
            model.termProbabilities());
    return found.tokens() == 0 ? null : (Double) (found.sum() / found.tokens());
  }

  /**
   * The same for every story, by newspaper and date.
   *
   * @param vectors with newspaper and issue_date, weighed or not; stories without a date are left
   *     out
   * @return rows of {@code topic_fit}
   */
  public static Dataset<Row> byDate(TopicModel model, Dataset<Row> vectors, String modelId) {
    return TokenLikelihood.each(
            model.distributions(halves(vectors.filter(col("issue_date").isNotNull()))),
            "others",
            TopicModel.DISTRIBUTION,
            model.termProbabilities())
        .groupBy("newspaper", "issue_date")
        .agg(
            count(lit(1)).as("stories"),
            sum("tokens").as("tokens"),
            // in whole millionths: their sum is the same in any order
            sum(round(col("ln").multiply(MILLION)).cast("bigint")).divide(MILLION).as("found"))
        .select(
            lit(modelId).as("model_id"),
            col("newspaper"),
            col("issue_date"),
            col("stories"),
            col("tokens"),
            col("found").as("log_likelihood"));
  }

  private static Dataset<Row> halves(Dataset<Row> vectors) {
    return vectors
        .filter(col("tokens").gt(1))
        .drop(TopicModel.DISTRIBUTION)
        .withColumn("others", half(1).apply(col(StoryVectors.FEATURES)))
        .withColumn(StoryVectors.FEATURES, half(0).apply(col(StoryVectors.FEATURES)));
  }

  private static Column isHeldOut() {
    return pmod(xxhash64(col("story_id")), lit(ONE_OF)).equalTo(0);
  }

  private static UserDefinedFunction half(int parity) {
    return udf((UDF1<Vector, Vector>) counts -> half(counts, parity), SQLDataTypes.VectorType());
  }

  /** Every second token, counted through the terms in order, from the first or from the second. */
  public static Vector half(Vector counts, int parity) {
    SparseVector sparse = counts.toSparse();
    double[] kept = new double[sparse.values().length];
    long before = 0;
    for (int place = 0; place < kept.length; place++) {
      long count = (long) sparse.values()[place];
      long even = (before + count + 1) / 2 - (before + 1) / 2;
      kept[place] = parity == 0 ? even : count - even;
      before += count;
    }
    return Vectors.sparse(sparse.size(), sparse.indices(), kept);
  }
}
