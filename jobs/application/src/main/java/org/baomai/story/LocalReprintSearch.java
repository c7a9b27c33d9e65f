package org.baomai.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.table.ArticlesTable;
import org.baomai.reprint.MinHash;
import org.baomai.reprint.Shingles;
import org.baomai.reprint.StoryText;

/**
 * Finds the same reprints as {@link Reprints#all} in the driver's memory: for archives so small
 * that planning a distributed job takes longer than the search.
 */
public final class LocalReprintSearch {
  private final List<String> ids = new ArrayList<>();
  private final List<StoryText> texts = new ArrayList<>();
  private final List<Integer> firsts = new ArrayList<>();
  private final Map<Long, Integer> firstOfText = new HashMap<>();
  private final Map<Long, List<Integer>> buckets = new HashMap<>();
  private final List<int[]> bands = new ArrayList<>();

  private LocalReprintSearch() {}

  /**
   * The original of each story that is a reprint.
   *
   * @param articles some thousand rows of {@code articles}
   * @return story id to the id of the earliest story with the same text
   */
  public static Map<String, String> of(Dataset<Row> articles) {
    LocalReprintSearch search = new LocalReprintSearch();
    StoryTexts.of(articles)
        .orderBy(Reprints.order())
        .select(ArticlesTable.STORY_ID, ArticlesTable.ISSUE_DATE, StoryTexts.TEXT)
        .collectAsList()
        .forEach(search::add);
    return search.originals();
  }

  private void add(Row story) {
    StoryText text = StoryTexts.text(story);
    if (text.letters().length < StoryText.MIN_LETTERS) {
      return;
    }
    int number = ids.size();
    int first =
        firstOfText.computeIfAbsent(
            Shingles.hash(text.letters(), 0, text.letters().length), hash -> number);
    ids.add(story.getAs(ArticlesTable.STORY_ID));
    texts.add(text);
    firsts.add(first);
    bands.add(first == number ? MinHash.bands(text.shingles()) : null);
    for (int band = 0; first == number && band < MinHash.BANDS; band++) {
      buckets.computeIfAbsent(bucket(number, band), key -> new ArrayList<>(2)).add(number);
    }
  }

  private long bucket(int story, int band) {
    return Buckets.bucket(band, bands.get(story)[band]);
  }

  private Map<String, String> originals() {
    Map<String, String> originals = new TreeMap<>();
    int[] original = new int[ids.size()];
    for (int story = 0; story < original.length; story++) {
      int first = firsts.get(story);
      original[story] = first < story ? original[first] : earliestNearDuplicate(story);
      if (original[story] < story) {
        originals.put(ids.get(story), ids.get(original[story]));
      }
    }
    return originals;
  }

  /** The earliest near-duplicate of a story; itself if there is none. */
  private int earliestNearDuplicate(int story) {
    TreeSet<Integer> candidates = new TreeSet<>();
    for (int band = 0; band < MinHash.BANDS; band++) {
      List<Integer> stories = buckets.get(bucket(story, band));
      if (stories.size() <= StoryPairs.MAX_TEXTS) {
        candidates.addAll(stories);
      }
    }
    for (int other : candidates.headSet(story)) {
      if (texts.get(story).isReprintOf(texts.get(other))) {
        return other;
      }
    }
    return story;
  }
}
