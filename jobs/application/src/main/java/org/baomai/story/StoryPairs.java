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
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Stories that meet in a band of their signatures: the candidates of a comparison. Of stories that
 * are equal letter by letter only the first takes part. A band's bucket with more than {@link
 * #CROWD} texts holds a stock phrase and brings nobody together.
 *
 * <p>Stories are named by a number here, the 64-bit hash of their id: there can be {@link
 * MinHash#BANDS} rows of each.
 */
public final class StoryPairs {
  /** Most texts of a bucket. */
  static final int CROWD = 100;

  private static final StructType PAIR =
      new StructType().add("one", DataTypes.LongType).add("other", DataTypes.LongType);

  private StoryPairs() {}

  /** The number of a story. */
  static org.apache.spark.sql.Column number() {
    return xxhash64(col("story_id")).as("story");
  }

  /**
   * The first story of each text.
   *
   * @param column what is wanted of its signature
   * @return text_hash, story, and that column
   */
  static Dataset<Row> firsts(Dataset<Row> signatures, String column) {
    return signatures
        .groupBy("text_hash")
        .agg(min(struct(Reprints.order(), number(), col(column))).as("first"))
        .select(col("text_hash"), col("first.story"), col("first." + column));
  }

  /**
   * All pairs of an archive's stories that meet.
   *
   * @param signatures rows of {@code story_signatures}
   * @return {@code one} and {@code other}, each pair once
   */
  public static Dataset<Row> all(Dataset<Row> signatures) {
    Dataset<Row> buckets =
        firsts(signatures, "bands")
            .select(col("story"), expr("posexplode(bands) AS (place, band)"))
            .select(col("story"), expr("shiftleft(CAST(place AS BIGINT), 32) + band").as("bucket"));
    return pairs(buckets, story -> true);
  }

  /**
   * The pairs of some stories with any.
   *
   * @param asked each the first of its text; so few that each part of the work may hold all their
   *     buckets
   */
  static Dataset<Row> of(FirstStories asked, Dataset<Row> signatures) {
    Dataset<Row> meeting =
        signatures.withColumn("buckets", asked.buckets().met()).filter(size(col("buckets")).gt(0));
    Set<Long> stories = asked.stories();
    return pairs(
        firsts(meeting, "buckets").select(col("story"), explode(col("buckets")).as("bucket")),
        stories::contains);
  }

  /** Tells stories that are asked for. */
  private interface Asked extends Serializable {
    boolean has(long story);
  }

  /** Pairs of those in one bucket, one of whom at least is asked for. */
  private static Dataset<Row> pairs(Dataset<Row> buckets, Asked asked) {
    return buckets
        .groupBy("bucket")
        .agg(collect_list("story").as("stories"))
        .filter(size(col("stories")).between(2, CROWD))
        .select("stories")
        .flatMap(
            (FlatMapFunction<Row, Row>) bucket -> pairs(bucket.getList(0), asked),
            Encoders.row(PAIR))
        .distinct();
  }

  private static Iterator<Row> pairs(List<Long> stories, Asked asked) {
    List<Row> pairs = new ArrayList<>();
    for (int left = 0; left < stories.size(); left++) {
      long one = stories.get(left);
      boolean all = asked.has(one);
      for (int right = left + 1; right < stories.size(); right++) {
        long other = stories.get(right);
        if (all || asked.has(other)) {
          pairs.add(RowFactory.create(Math.min(one, other), Math.max(one, other)));
        }
      }
    }
    return pairs.iterator();
  }

  /** The stories that pairs are of: story_id and issue_date. */
  static Dataset<Row> members(Dataset<Row> pairs, Dataset<Row> signatures) {
    Dataset<Row> members = pairs.select(explode(array("one", "other")).as("story")).distinct();
    return signatures
        .select(col("story_id"), col("issue_date"), number())
        .join(members, new String[] {"story"}, "left_semi")
        .select("story_id", "issue_date");
  }
}
