package org.baomai.topics.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/** Stories as vectors: the counts of a vocabulary's terms. */
public final class StoryVectors {
  /** The column of vectors. */
  public static final String FEATURES = "features";

  /** The column with the sum of a vector's counts. */
  public static final String TOKENS = "tokens";

  private static final String WORDS = "words";

  private static final UserDefinedFunction SUM =
      udf((UDF1<Vector, Long>) StoryVectors::tokens, DataTypes.LongType);

  private static final UserDefinedFunction SIZE =
      udf((UDF1<Vector, Integer>) Vector::size, DataTypes.IntegerType);

  private StoryVectors() {}

  /** The sum of a vector's counts. */
  public static Column tokensOf(Column features) {
    return SUM.apply(features);
  }

  /** The size of a vector: that of its vocabulary. */
  public static Column sizeOf(Column features) {
    return SIZE.apply(features);
  }

  /**
   * Counts the terms of a vocabulary in each story; other terms are ignored.
   *
   * @param stories as {@link Stories} returns them
   * @return the stories without {@link Stories#TERMS}, with {@link #FEATURES} (sparse, in the order
   *     of the vocabulary) and {@link #TOKENS}
   */
  public static Dataset<Row> of(Dataset<Row> stories, List<String> vocabulary) {
    CountVectorizerModel counting =
        new CountVectorizerModel(vocabulary.toArray(String[]::new))
            .setInputCol(WORDS)
            .setOutputCol(FEATURES);
    String repeated = "flatten(transform(terms, entry -> array_repeat(entry.term, entry.count)))";
    return counting
        .transform(stories.withColumn(WORDS, expr(repeated)))
        .drop(WORDS, Stories.TERMS)
        .withColumn(TOKENS, tokensOf(col(FEATURES)));
  }

  private static long tokens(Vector features) {
    double sum = 0;
    for (double count : features.toSparse().values()) {
      sum += count;
    }
    return (long) sum;
  }
}
