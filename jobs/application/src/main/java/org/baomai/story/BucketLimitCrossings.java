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
import org.baomai.lake.table.StorySignaturesTable;

/**
 * Buckets whose number of texts crossed the limit {@link StoryPairs#MAX_TEXTS} through a change of
 * the archive, in either direction.
 */
public final class BucketLimitCrossings {
  private static final String BUCKET = "bucket";
  private static final String TEXTS = "texts";

  private BucketLimitCrossings() {}

  /**
   * The stories in such buckets: their candidate pairs must be computed again.
   *
   * @param signatures rows of {@code story_signatures} after the change
   * @param added those of them that are new; few enough for the driver's memory
   * @param removed signatures that are gone; few enough, too
   * @return one column story_id
   */
  public static Dataset<Row> stories(
      Dataset<Row> signatures, Dataset<Row> added, Dataset<Row> removed) {
    Map<Long, List<Integer>> textsAdded = bandsOfTexts(added);
    Map<Long, List<Integer>> textsRemoved = bandsOfTexts(removed);
    Set<Long> others = new HashSet<>(textsAdded.keySet());
    others.addAll(textsRemoved.keySet());
    Set<Long> unchanged = unchangedTexts(signatures, added, others);
    Set<Long> both = new HashSet<>(textsAdded.keySet());
    both.retainAll(textsRemoved.keySet());
    for (Map<Long, List<Integer>> texts : List.of(textsAdded, textsRemoved)) {
      texts.keySet().removeAll(unchanged);
      texts.keySet().removeAll(both);
    }
    Map<Long, Integer> changes = new HashMap<>();
    textsAdded.values().forEach(bands -> add(changes, bands, 1));
    textsRemoved.values().forEach(bands -> add(changes, bands, -1));
    changes.values().removeIf(change -> change == 0);
    List<Long> crossed = crossed(signatures, changes);
    return crossed.isEmpty()
        ? signatures
            .sparkSession()
            .createDataset(new ArrayList<String>(), Encoders.STRING())
            .toDF(StorySignaturesTable.STORY_ID)
        : signatures
            .filter(size(Buckets.of(crossed).containing()).gt(0))
            .select(StorySignaturesTable.STORY_ID);
  }

  private static Map<Long, List<Integer>> bandsOfTexts(Dataset<Row> signatures) {
    Map<Long, List<Integer>> bands = new HashMap<>();
    signatures
        .select(StorySignaturesTable.TEXT_HASH, StorySignaturesTable.BANDS)
        .collectAsList()
        .forEach(
            row ->
                bands.put(
                    row.<Long>getAs(StorySignaturesTable.TEXT_HASH),
                    row.getList(row.fieldIndex(StorySignaturesTable.BANDS))));
    return bands;
  }

  private static Set<Long> unchangedTexts(
      Dataset<Row> signatures, Dataset<Row> added, Set<Long> texts) {
    if (texts.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        signatures
            .filter(col(StorySignaturesTable.TEXT_HASH).isInCollection(texts))
            .join(
                added.select(StorySignaturesTable.STORY_ID),
                new String[] {StorySignaturesTable.STORY_ID},
                "left_anti")
            .select(StorySignaturesTable.TEXT_HASH)
            .as(Encoders.LONG())
            .collectAsList());
  }

  private static void add(Map<Long, Integer> changes, List<Integer> bands, int change) {
    Buckets.ofBands(bands).forEach(bucket -> changes.merge(bucket, change, Integer::sum));
  }

  private static List<Long> crossed(Dataset<Row> signatures, Map<Long, Integer> changes) {
    if (changes.isEmpty()) {
      return List.of();
    }
    int fewest = StoryPairs.MAX_TEXTS + 1 + Math.min(0, Collections.min(changes.values()));
    List<Long> crossed = new ArrayList<>();
    signatures
        .select(
            col(StorySignaturesTable.TEXT_HASH),
            explode(Buckets.of(changes.keySet()).containing()).as(BUCKET))
        .groupBy(BUCKET)
        .agg(count_distinct(col(StorySignaturesTable.TEXT_HASH)).as(TEXTS))
        .filter(col(TEXTS).geq(fewest))
        .collectAsList()
        .forEach(
            row -> {
              long bucket = row.<Long>getAs(BUCKET);
              long now = row.<Long>getAs(TEXTS);
              long before = now - changes.get(bucket);
              if (now > StoryPairs.MAX_TEXTS != before > StoryPairs.MAX_TEXTS) {
                crossed.add(bucket);
              }
            });
    return crossed;
  }
}
