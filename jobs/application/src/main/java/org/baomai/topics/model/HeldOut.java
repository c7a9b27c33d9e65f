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
import org.baomai.lake.table.TopicFitTable;
import org.baomai.topics.gibbs.TokenLikelihood;
import org.baomai.topics.stories.Stories;
import org.baomai.topics.stories.StoryVectors;

/** Measures how well a model predicts stories that it was not fitted on. */
public final class HeldOut {
  /** One story in ten is held out, chosen by a hash of its id. */
  public static final int ONE_OF = 10;

  /** With fewer stories none is held out, since the model needs all of them. */
  public static final int FEWEST_STORIES = 500;

  private static final String OTHERS = "others";
  private static final double MILLION = 1e6;

  private HeldOut() {}

  /** The stories that the model is fitted on. */
  public static Dataset<Row> without(Dataset<Row> vectors, long stories) {
    return stories < FEWEST_STORIES ? vectors : vectors.filter(isHeldOut().equalTo(false));
  }

  /**
   * The log-likelihood per token of the held-out stories, by document completion (Wallach, Murray,
   * Salakhutdinov & Mimno 2009): the topics of a story are estimated from every second token and
   * predict the other tokens. The value is the mean of ln Σ θ φ over these.
   *
   * @param vectors vectors of all stories
   * @return a number below 0, higher is better; null if no story is held out
   */
  public static Double logLikelihood(TopicModel model, Dataset<Row> vectors, long stories) {
    if (stories < FEWEST_STORIES) {
      return null;
    }
    Dataset<Row> halves = halves(vectors.filter(isHeldOut()));
    TokenLikelihood found =
        TokenLikelihood.of(
            model.distributions(halves),
            OTHERS,
            TopicModel.DISTRIBUTION,
            model.termProbabilities());
    return found.tokens() == 0 ? null : (Double) (found.sum() / found.tokens());
  }

  /**
   * The document completion of every story, summed by newspaper and date.
   *
   * @param vectors vectors with newspaper and issue_date, with or without topic weights; stories
   *     without a date are left out
   * @return rows of {@code topic_fit}
   */
  public static Dataset<Row> byDate(TopicModel model, Dataset<Row> vectors, String modelId) {
    return TokenLikelihood.each(
            model.distributions(halves(vectors.filter(col(Stories.ISSUE_DATE).isNotNull()))),
            OTHERS,
            TopicModel.DISTRIBUTION,
            model.termProbabilities())
        .groupBy(TopicFitTable.NEWSPAPER, TopicFitTable.ISSUE_DATE)
        .agg(
            count(lit(1)).as(TopicFitTable.STORIES),
            sum(TokenLikelihood.TOKENS).as(TopicFitTable.TOKENS),
            // Sums of whole millionths are the same in any order.
            sum(round(col(TokenLikelihood.LOG_LIKELIHOOD).multiply(MILLION)).cast("bigint"))
                .divide(MILLION)
                .as(TopicFitTable.LOG_LIKELIHOOD))
        .select(
            lit(modelId).as(TopicFitTable.MODEL_ID),
            col(TopicFitTable.NEWSPAPER),
            col(TopicFitTable.ISSUE_DATE),
            col(TopicFitTable.STORIES),
            col(TopicFitTable.TOKENS),
            col(TopicFitTable.LOG_LIKELIHOOD));
  }

  private static Dataset<Row> halves(Dataset<Row> vectors) {
    return vectors
        .filter(col(StoryVectors.TOKENS).gt(1))
        .drop(TopicModel.DISTRIBUTION)
        .withColumn(OTHERS, half(1).apply(col(StoryVectors.FEATURES)))
        .withColumn(StoryVectors.FEATURES, half(0).apply(col(StoryVectors.FEATURES)));
  }

  private static Column isHeldOut() {
    return pmod(xxhash64(col(Stories.STORY_ID)), lit(ONE_OF)).equalTo(0);
  }

  private static UserDefinedFunction half(int parity) {
    return udf((UDF1<Vector, Vector>) counts -> half(counts, parity), SQLDataTypes.VectorType());
  }

  /**
   * Every second token of a document, counted through its terms in order.
   *
   * @param parity 0 to start with the first token, 1 to start with the second
   */
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
