package org.baomai.topics.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A digest of a set of stories, independent of their order. */
public final class StoryDigest {
  private static final String DIGEST = "digest";
  private static final String FIRST = "first";
  private static final String SECOND = "second";
  private static final String PART = "CAST(conv(substr(digest, %d, 15), 16, 10) AS DECIMAL(20,0))";

  private StoryDigest() {}

  /**
   * Computes the digest: two sums over stories, each of 60 bits of the SHA-256 of id and terms.
   *
   * @param stories as {@link Stories} returns them
   */
  public static String of(Dataset<Row> stories) {
    Row sums =
        stories
            .select(
                sha2(to_json(struct(col(Stories.STORY_ID), col(Stories.TERMS))), 256).as(DIGEST))
            .agg(sum(expr(PART.formatted(1))).as(FIRST), sum(expr(PART.formatted(16))).as(SECOND))
            .first();
    return sums.getAs(FIRST) + "-" + sums.getAs(SECOND);
  }
}
