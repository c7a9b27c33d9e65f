package org.baomai.topics.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.baomai.topics.stories.StoryVectors;

/**
 * A fitted topic model with its vocabulary. It can be saved, and it reads stories it has not seen.
 */
public final class TopicModel {
  /** Weights are whole billionths, so that their sums are exact and independent of row order. */
  public static final long UNITS = 1_000_000_000L;

  /** The column of weights: an array with one weight a topic, in {@link #UNITS}. */
  public static final String WEIGHTS = "weights";

  /** The column of a story's shares of all topics: a vector that sums to 1. */
  public static final String DISTRIBUTION = "distribution";

  private static final UserDefinedFunction IN_UNITS =
      udf(
          (UDF1<Vector, long[]>) TopicModel::inUnits,
          DataTypes.createArrayType(DataTypes.LongType, false));

  private final Transformer model;
  private final Matrix weights;
  private final List<String> vocabulary;

  private TopicModel(Transformer model, Matrix weights, List<String> vocabulary) {
    this.model = model;
    this.weights = weights;
    this.vocabulary = List.copyOf(vocabulary);
  }

  /**
   * A model that one of the {@link TopicEngines} fitted.
   *
   * @param vocabulary the terms that the model's vectors count, in their order
   */
  public static TopicModel of(Transformer model, List<String> vocabulary) {
    return new TopicModel(model, TopicEngines.termWeights(model), vocabulary);
  }

  /** Number of topics. */
  public int topics() {
    return weights.numCols();
  }

  /** The terms, in the order of the vectors. */
  public List<String> vocabulary() {
    return vocabulary;
  }

  /** φ: the probability of each term in each topic; one row a topic, one column a term. */
  public double[][] termProbabilities() {
    double[] byColumn = weights.toArray();
    double[][] probabilities = new double[topics()][vocabulary.size()];
    for (int topic = 0; topic < topics(); topic++) {
      double sum = 0;
      for (int term = 0; term < vocabulary.size(); term++) {
        sum += byColumn[topic * vocabulary.size() + term];
      }
      for (int term = 0; term < vocabulary.size(); term++) {
        probabilities[topic][term] = byColumn[topic * vocabulary.size() + term] / sum;
      }
    }
    return probabilities;
  }

  /**
   * Computes the topic weights of stories. The result for a story depends only on its counts and
   * the model.
   *
   * @param vectors with {@link StoryVectors#FEATURES} over this vocabulary
   * @return the rows with {@link #DISTRIBUTION} and {@link #WEIGHTS}; weights are rounded down and
   *     sum to at most one
   */
  public Dataset<Row> weigh(Dataset<Row> vectors) {
    return distributions(vectors).withColumn(WEIGHTS, IN_UNITS.apply(col(DISTRIBUTION)));
  }

  /** Adds the column {@link #DISTRIBUTION}. */
  Dataset<Row> distributions(Dataset<Row> vectors) {
    model.set("featuresCol", StoryVectors.FEATURES);
    model.set("topicDistributionCol", DISTRIBUTION);
    return model.transform(vectors);
  }

  private static long[] inUnits(Vector distribution) {
    long[] units = new long[distribution.size()];
    long left = UNITS;
    for (int topic = 0; topic < units.length; topic++) {
      long wanted = (long) StrictMath.floor(distribution.apply(topic) * UNITS);
      units[topic] = Math.min(left, wanted);
      left -= units[topic];
    }
    return units;
  }

  /** Saves the model to a folder, replacing what is there. */
  public void save(String folder) {
    try {
      ((MLWritable) model).write().overwrite().save(folder + "/lda");
      new CountVectorizerModel(vocabulary.toArray(String[]::new))
          .write()
          .overwrite()
          .save(folder + "/vocabulary");
    } catch (IOException e) {
      throw new UncheckedIOException("The topic model cannot be written to " + folder + ".", e);
    }
  }

  /** Loads a model that {@link #save} wrote. */
  public static TopicModel load(String folder) {
    return of(
        DefaultParamsReader.loadParamsInstance(folder + "/lda", SparkSession.active()),
        List.of(CountVectorizerModel.load(folder + "/vocabulary").vocabulary()));
  }
}
