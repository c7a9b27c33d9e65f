package org.baomai.story;

import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The first stories of some texts, held by this process.
 *
 * @param texts the hashes of their texts
 * @param stories their {@linkplain StoryPairs#number() numbers}
 * @param buckets those that they are in
 */
record FirstStories(Set<Long> texts, Set<Long> stories, Buckets buckets) {

  /**
   * The first story of each text.
   *
   * @param signatures rows of {@code story_signatures}: all of these texts, a few ten thousand
   */
  static FirstStories of(Dataset<Row> signatures) {
    Set<Long> texts = new HashSet<>();
    Set<Long> stories = new HashSet<>();
    Set<Long> buckets = new HashSet<>();
    for (Row first : StoryPairs.firsts(signatures, "bands").collectAsList()) {
      texts.add(first.getLong(0));
      stories.add(first.getLong(1));
      buckets.addAll(Buckets.ofBands(first.getList(2)));
    }
    return new FirstStories(texts, stories, Buckets.of(buckets));
  }
}
