package org.baomai.topics.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells whether two sets of stories are the same, whatever their order. */
public final class StoryDigest {
  private static final String PART = "CAST(conv(substr(digest, %d, 15), 16, 10) AS DECIMAL(20,0))";

  private StoryDigest() {}

  /**
   * Sums of the first 120 bits of the SHA-256 of each story's id and terms.
   *
   * @param stories as {@link Stories} gives them
   */
  public static String of(Dataset<Row> stories) {
    Row sums =
        stories
            .select(sha2(to_json(struct(col("story_id"), col("terms"))), 256).as("digest"))
            .agg(sum(expr(PART.formatted(1))), sum(expr(PART.formatted(16))))
            .first();
    return sums.get(0) + "-" + sums.get(1);
  }
}
