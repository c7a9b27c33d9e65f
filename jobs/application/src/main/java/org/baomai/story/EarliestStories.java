package org.baomai.story;

import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.table.StorySignaturesTable;

/**
 * The earliest story of each of some texts, in the driver's memory.
 *
 * @param texts hashes of the texts
 * @param stories {@linkplain StoryPairs#number() numbers} of the stories
 * @param buckets the buckets that they are in
 */
record EarliestStories(Set<Long> texts, Set<Long> stories, Buckets buckets) {

  /**
   * The earliest story of each text.
   *
   * @param signatures all rows of {@code story_signatures} with these texts; at most some tens of
   *     thousands
   */
  static EarliestStories of(Dataset<Row> signatures) {
    Set<Long> texts = new HashSet<>();
    Set<Long> stories = new HashSet<>();
    Set<Long> buckets = new HashSet<>();
    for (Row first : StoryPairs.earliest(signatures, StorySignaturesTable.BANDS).collectAsList()) {
      texts.add(first.<Long>getAs(StorySignaturesTable.TEXT_HASH));
      stories.add(first.<Long>getAs(StoryPairs.STORY));
      buckets.addAll(Buckets.ofBands(first.getList(first.fieldIndex(StorySignaturesTable.BANDS))));
    }
    return new EarliestStories(texts, stories, Buckets.of(buckets));
  }
}
