package org.baomai.story;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Buckets that a change of the archive made a crowd, or no longer one. */
public final class BucketCrowding {
  private BucketCrowding() {}

  /**
   * The stories of such buckets: whom they meet is to be asked anew.
   *
   * @param signatures the archive's after the change
   * @param came signatures among them that are new; so few that this process may hold them
   * @param went signatures that are no longer; so few, too
   * @return column story_id
   */
  public static Dataset<Row> stories(
      Dataset<Row> signatures, Dataset<Row> came, Dataset<Row> went) {
    Map<Long, List<Integer>> arrived = bandsOfTexts(came);
    Map<Long, List<Integer>> departed = bandsOfTexts(went);
    Set<Long> others = new HashSet<>(arrived.keySet());
    others.addAll(departed.keySet());
    Set<Long> stayed = textsThatStayed(signatures, came, others);
    Set<Long> both = new HashSet<>(arrived.keySet());
    both.retainAll(departed.keySet());
    for (Map<Long, List<Integer>> texts : List.of(arrived, departed)) {
      texts.keySet().removeAll(stayed);
      texts.keySet().removeAll(both);
    }
    Map<Long, Integer> changes = new HashMap<>();
    arrived.values().forEach(bands -> add(changes, bands, 1));
    departed.values().forEach(bands -> add(changes, bands, -1));
    changes.values().removeIf(change -> change == 0);
    List<Long> turned = turned(signatures, changes);
    return turned.isEmpty()
        ? signatures
            .sparkSession()
            .createDataset(new ArrayList<String>(), Encoders.STRING())
            .toDF("story_id")
        : signatures.filter(size(Buckets.of(turned).met()).gt(0)).select("story_id");
  }

  private static Map<Long, List<Integer>> bandsOfTexts(Dataset<Row> signatures) {
    Map<Long, List<Integer>> bands = new HashMap<>();
    signatures
        .select("text_hash", "bands")
        .collectAsList()
        .forEach(row -> bands.put(row.getLong(0), row.getList(1)));
    return bands;
  }

  private static Set<Long> textsThatStayed(
      Dataset<Row> signatures, Dataset<Row> came, Set<Long> texts) {
    if (texts.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        signatures
            .filter(col("text_hash").isInCollection(texts))
            .join(came.select("story_id"), new String[] {"story_id"}, "left_anti")
            .select("text_hash")
            .as(Encoders.LONG())
            .collectAsList());
  }

  private static void add(Map<Long, Integer> changes, List<Integer> bands, int change) {
    Buckets.ofBands(bands).forEach(bucket -> changes.merge(bucket, change, Integer::sum));
  }

  private static List<Long> turned(Dataset<Row> signatures, Map<Long, Integer> changes) {
    if (changes.isEmpty()) {
      return List.of();
    }
    int fewest = StoryPairs.CROWD + 1 + Math.min(0, Collections.min(changes.values()));
    List<Long> turned = new ArrayList<>();
    signatures
        .select(col("text_hash"), explode(Buckets.of(changes.keySet()).met()).as("bucket"))
        .groupBy("bucket")
        .agg(count_distinct(col("text_hash")).as("texts"))
        .filter(col("texts").geq(fewest))
        .collectAsList()
        .forEach(
            row -> {
              long before = row.getLong(1) - changes.get(row.getLong(0));
              if (row.getLong(1) > StoryPairs.CROWD != before > StoryPairs.CROWD) {
                turned.add(row.getLong(0));
              }
            });
    return turned;
  }
}
