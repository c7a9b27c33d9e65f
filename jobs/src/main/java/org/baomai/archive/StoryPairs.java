package org.baomai.archive;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
 * <p>Stories are named by a number here, the 64-bit hash of their id: there are {@link
 * MinHash#BANDS} rows of each.
 */
public final class StoryPairs {
  /** Most texts of a bucket. */
  public static final int CROWD = 100;

  private static final String[] STORY = {"story_id"};
  private static final String[] TEXT = {"text_hash"};
  private static final StructType PAIR =
      new StructType().add("one", DataTypes.LongType).add("other", DataTypes.LongType);

  private StoryPairs() {}

  /** The number of a story. */
  static org.apache.spark.sql.Column number() {
    return xxhash64(col("story_id")).as("story");
  }

  /** The first story of each text. */
  static Dataset<Row> firsts(Dataset<Row> signatures) {
    Dataset<Row> first =
        signatures
            .groupBy("text_hash")
            .agg(min(Reprints.order()).as("first"))
            .select(col("first.story_id").as("story_id"));
    return signatures.join(first, STORY, "left_semi");
  }

  private static Dataset<Row> bands(Dataset<Row> signatures) {
    return signatures
        .select(number(), expr("posexplode(bands) AS (place, band)"))
        .select(col("story"), expr("shiftleft(CAST(place AS BIGINT), 32) + band").as("bucket"));
  }

  /**
   * All pairs of an archive's stories that meet.
   *
   * @param signatures rows of {@code story_signatures}
   * @return {@code one} and {@code other}, each pair once
   */
  static Dataset<Row> all(Dataset<Row> signatures) {
    return pairs(bands(firsts(signatures)).withColumn("asked", lit(true)));
  }

  /**
   * The pairs of some stories with any.
   *
   * @param asked column story_id, each the first of its text; so few that each part of the work may
   *     hold all their bands
   */
  static Dataset<Row> of(Dataset<Row> asked, Dataset<Row> signatures) {
    Dataset<Row> own = asked.select(number());
    Dataset<Row> bands = bands(firsts(signatures));
    Dataset<Row> buckets =
        bands.join(broadcast(own), new String[] {"story"}, "left_semi").select("bucket").distinct();
    Dataset<Row> marked = own.withColumn("asked", lit(true));
    return pairs(
        bands
            .join(broadcast(buckets), new String[] {"bucket"}, "left_semi")
            .join(broadcast(marked), new String[] {"story"}, "left"));
  }

  private static Dataset<Row> pairs(Dataset<Row> bands) {
    return bands
        .groupBy("bucket")
        .agg(collect_list(struct(col("story"), col("asked").isNotNull())).as("stories"))
        .filter(size(col("stories")).between(2, CROWD))
        .select("stories")
        .flatMap((FlatMapFunction<Row, Row>) StoryPairs::pairs, Encoders.row(PAIR))
        .distinct();
  }

  private static Iterator<Row> pairs(Row bucket) {
    List<Row> stories = bucket.getList(0);
    List<Row> pairs = new ArrayList<>();
    for (int left = 0; left < stories.size(); left++) {
      for (int right = left + 1; right < stories.size(); right++) {
        if (stories.get(left).getBoolean(1) || stories.get(right).getBoolean(1)) {
          long one = stories.get(left).getLong(0);
          long other = stories.get(right).getLong(0);
          pairs.add(RowFactory.create(Math.min(one, other), Math.max(one, other)));
        }
      }
    }
    return pairs.iterator();
  }

  /**
   * The stories of buckets that a change made a crowd, or no longer one: whom they meet is to be
   * asked anew.
   *
   * @param signatures the archive's after the change
   * @param came signatures among them that are new; few, as are those that went
   * @param went signatures that are no longer
   * @return column story_id
   */
  public static Dataset<Row> inBucketsThatTurned(
      Dataset<Row> signatures, Dataset<Row> came, Dataset<Row> went) {
    Dataset<Row> stayed = signatures.join(came.select("story_id"), STORY, "left_anti");
    Dataset<Row> changes =
        bands(textsNotIn(stayed, came, went))
            .select(col("bucket"), lit(1).as("change"))
            .unionByName(
                bands(textsNotIn(stayed, went, came)).select(col("bucket"), lit(-1).as("change")))
            .groupBy("bucket")
            .agg(sum("change").as("change"));
    Dataset<Row> bands = bands(firsts(signatures)).join(broadcast(changes), "bucket");
    String crowd = " > " + CROWD;
    Dataset<Row> turned =
        bands
            .groupBy("bucket", "change")
            .count()
            .filter("(count" + crowd + ") <> (count - change" + crowd + ")")
            .select("bucket");
    Dataset<Row> members =
        bands.join(turned, new String[] {"bucket"}, "left_semi").select("story").distinct();
    return signatures
        .select(col("story_id"), number())
        .join(members, new String[] {"story"}, "left_semi")
        .select("story_id");
  }

  /** One story of each text that is in none of two others. */
  private static Dataset<Row> textsNotIn(
      Dataset<Row> one, Dataset<Row> signatures, Dataset<Row> other) {
    return signatures
        .join(one, TEXT, "left_anti")
        .join(other, TEXT, "left_anti")
        .dropDuplicates(TEXT);
  }

  /** The stories that pairs are of: story_id and issue_date. */
  static Dataset<Row> members(Dataset<Row> pairs, Dataset<Row> signatures) {
    Dataset<Row> members =
        pairs.select(col("one").as("story")).union(pairs.select("other")).distinct();
    return signatures
        .select(col("story_id"), col("issue_date"), number())
        .join(members, new String[] {"story"}, "left_semi")
        .select("story_id", "issue_date");
  }
}
