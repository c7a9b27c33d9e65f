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

/** Stories as vectors of counts over a vocabulary. */
public final class StoryVectors {
  /** The column of vectors. */
  public static final String FEATURES = "features";

  private static final UserDefinedFunction TOKENS =
      udf((UDF1<Vector, Long>) StoryVectors::tokens, DataTypes.LongType);

  private static final UserDefinedFunction SIZE =
      udf((UDF1<Vector, Integer>) Vector::size, DataTypes.IntegerType);

  private StoryVectors() {}

  /** The sum of a vector's counts. */
  public static Column tokensOf(Column features) {
    return TOKENS.apply(features);
  }

  /** The size of the vocabulary that a vector is over. */
  public static Column sizeOf(Column features) {
    return SIZE.apply(features);
  }

  /**
   * Counts the terms of the vocabulary in each story; other terms are passed over.
   *
   * @param stories as {@link Stories} gives them
   * @return the stories, with {@code features} (sparse, in the order of the vocabulary) and {@code
   *     tokens} (their sum) in place of {@code terms}
   */
  public static Dataset<Row> of(Dataset<Row> stories, List<String> vocabulary) {
    CountVectorizerModel counting =
        new CountVectorizerModel(vocabulary.toArray(String[]::new))
            .setInputCol("words")
            .setOutputCol(FEATURES);
    String repeated = "flatten(transform(terms, entry -> array_repeat(entry.term, entry.count)))";
    return counting
        .transform(stories.withColumn("words", expr(repeated)))
        .drop("words", "terms")
        .withColumn("tokens", tokensOf(col(FEATURES)));
  }

  private static long tokens(Vector features) {
    double sum = 0;
    for (double count : features.toSparse().values()) {
      sum += count;
    }
    return (long) sum;
  }
}
