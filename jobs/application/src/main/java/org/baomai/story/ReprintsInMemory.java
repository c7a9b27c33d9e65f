package org.baomai.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.reprint.MinHash;
import org.baomai.reprint.Shingles;
import org.baomai.reprint.StoryText;

/**
 * The same as {@link Reprints#all}, held in memory: for archives so small that planning the work
 * for many machines takes longer than the work.
 */
public final class ReprintsInMemory {
  private final List<String> ids = new ArrayList<>();
  private final List<StoryText> texts = new ArrayList<>();
  private final List<Integer> firsts = new ArrayList<>();
  private final Map<Long, Integer> firstOfText = new HashMap<>();
  private final Map<Long, List<Integer>> buckets = new HashMap<>();
  private final List<int[]> bands = new ArrayList<>();

  private ReprintsInMemory() {}

  /**
   * The original of each story that is a reprint.
   *
   * @param articles rows of {@code articles}, some thousands
   * @return id of the earliest story of the same text, by story id
   */
  public static Map<String, String> of(Dataset<Row> articles) {
    ReprintsInMemory few = new ReprintsInMemory();
    StoryTexts.of(articles)
        .orderBy(Reprints.order())
        .select("story_id", "issue_date", "text")
        .collectAsList()
        .forEach(few::add);
    return few.originals();
  }

  private void add(Row story) {
    StoryText text = new StoryText(story.getString(2), story.getLocalDate(1));
    if (text.letters().length < StoryText.MIN_LETTERS) {
      return;
    }
    int number = ids.size();
    int first =
        firstOfText.computeIfAbsent(
            Shingles.hash(text.letters(), 0, text.letters().length), hash -> number);
    ids.add(story.getString(0));
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
      original[story] = first < story ? original[first] : earliestAlike(story);
      if (original[story] < story) {
        originals.put(ids.get(story), ids.get(original[story]));
      }
    }
    return originals;
  }

  /** The earliest story of the same text, not letter by letter; itself if there is none. */
  private int earliestAlike(int story) {
    TreeSet<Integer> met = new TreeSet<>();
    for (int band = 0; band < MinHash.BANDS; band++) {
      List<Integer> stories = buckets.get(bucket(story, band));
      if (stories.size() <= StoryPairs.CROWD) {
        met.addAll(stories);
      }
    }
    for (int other : met.headSet(story)) {
      if (texts.get(story).isReprintOf(texts.get(other))) {
        return other;
      }
    }
    return story;
  }
}
