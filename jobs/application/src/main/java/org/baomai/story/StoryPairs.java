package org.baomai.story;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.baomai.lake.table.RowBuilder;
import org.baomai.lake.table.StorySignaturesTable;

/**
 * Candidate pairs for the comparison of texts: stories that share a bucket, that is, a band of
 * their signatures. Of stories with the same letters only the earliest takes part. Buckets with
 * more than {@link #MAX_TEXTS} texts are ignored: they contain boilerplate.
 *
 * <p>A story is identified by a number here, the 64-bit hash of its id, to save memory: there are
 * up to {@link org.baomai.reprint.MinHash#BANDS} rows per story.
 */
public final class StoryPairs {
  /** Maximum number of texts in a bucket. */
  static final int MAX_TEXTS = 100;

  /** Column with the number of a story. */
  static final String STORY = "story";

  /** Columns of a pair: the smaller number and the greater one. */
  static final String ONE = "one";

  static final String OTHER = "other";

  private static final String BUCKET = "bucket";
  private static final String BUCKETS = "buckets";
  private static final String STORIES = "stories";

  private static final StructType PAIR =
      new StructType().add(ONE, DataTypes.LongType).add(OTHER, DataTypes.LongType);

  private StoryPairs() {}

  /** The number of a story, from the column {@code story_id}. */
  static org.apache.spark.sql.Column number() {
    return xxhash64(col(StorySignaturesTable.STORY_ID)).as(STORY);
  }

  /**
   * The earliest story of each text.
   *
   * @param signatures rows of {@code story_signatures}
   * @param column a further column of its signature
   * @return text_hash, {@link #STORY}, and that column
   */
  static Dataset<Row> earliest(Dataset<Row> signatures, String column) {
    return signatures
        .groupBy(StorySignaturesTable.TEXT_HASH)
        .agg(min(struct(Reprints.order(), number(), col(column))).as("first"))
        .select(col(StorySignaturesTable.TEXT_HASH), col("first." + STORY), col("first." + column));
  }

  /**
   * All candidate pairs of an archive.
   *
   * @param signatures rows of {@code story_signatures}
   * @return {@link #ONE} and {@link #OTHER}, each pair once
   */
  public static Dataset<Row> all(Dataset<Row> signatures) {
    Dataset<Row> buckets =
        earliest(signatures, StorySignaturesTable.BANDS)
            .select(col(STORY), expr("posexplode(bands) AS (place, band)"))
            .select(col(STORY), expr("shiftleft(CAST(place AS BIGINT), 32) + band").as(BUCKET));
    return pairs(buckets, story -> true);
  }

  /**
   * The candidate pairs with at least one of some stories.
   *
   * @param wanted these stories; their buckets must fit into the memory of each task
   * @param signatures rows of {@code story_signatures}
   * @return {@link #ONE} and {@link #OTHER}, each pair once
   */
  static Dataset<Row> of(EarliestStories wanted, Dataset<Row> signatures) {
    Dataset<Row> candidates =
        signatures
            .withColumn(BUCKETS, wanted.buckets().containing())
            .filter(size(col(BUCKETS)).gt(0));
    Set<Long> stories = wanted.stories();
    return pairs(
        earliest(candidates, BUCKETS).select(col(STORY), explode(col(BUCKETS)).as(BUCKET)),
        stories::contains);
  }

  /** The stories whose pairs are wanted. */
  private interface Wanted extends Serializable {
    boolean contains(long story);
  }

  /** The pairs in each bucket with at least one wanted story. */
  private static Dataset<Row> pairs(Dataset<Row> buckets, Wanted wanted) {
    return buckets
        .groupBy(BUCKET)
        .agg(collect_list(STORY).as(STORIES))
        .filter(size(col(STORIES)).between(2, MAX_TEXTS))
        .select(STORIES)
        .flatMap(
            (FlatMapFunction<Row, Row>)
                bucket -> pairs(bucket.getList(bucket.fieldIndex(STORIES)), wanted),
            Encoders.row(PAIR))
        .distinct();
  }

  private static Iterator<Row> pairs(List<Long> stories, Wanted wanted) {
    List<Row> pairs = new ArrayList<>();
    for (int left = 0; left < stories.size(); left++) {
      long one = stories.get(left);
      boolean all = wanted.contains(one);
      for (int right = left + 1; right < stories.size(); right++) {
        long other = stories.get(right);
        if (all || wanted.contains(other)) {
          pairs.add(
              RowBuilder.of(PAIR)
                  .set(ONE, Math.min(one, other))
                  .set(OTHER, Math.max(one, other))
                  .build());
        }
      }
    }
    return pairs.iterator();
  }

  /** The stories of some pairs: story_id and issue_date. */
  static Dataset<Row> members(Dataset<Row> pairs, Dataset<Row> signatures) {
    Dataset<Row> members = pairs.select(explode(array(ONE, OTHER)).as(STORY)).distinct();
    return signatures
        .select(col(StorySignaturesTable.STORY_ID), col(StorySignaturesTable.ISSUE_DATE), number())
        .join(members, new String[] {STORY}, "left_semi")
        .select(StorySignaturesTable.STORY_ID, StorySignaturesTable.ISSUE_DATE);
  }
}
