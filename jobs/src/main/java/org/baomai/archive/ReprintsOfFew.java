package org.baomai.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The same as {@link Reprints#all}, held in memory: for archives so small that planning the work
 * for many machines takes longer than the work.
 */
public final class ReprintsOfFew {
  private final List<String> ids = new ArrayList<>();
  private final List<StoryText> texts = new ArrayList<>();
  private final Map<Long, Integer> firstOfText = new HashMap<>();
  private final Map<Long, List<Integer>> buckets = new HashMap<>();
  private final List<int[]> bands = new ArrayList<>();

  private ReprintsOfFew() {}

  /**
   * The original of each story that is a reprint.
   *
   * @param articles rows of {@code articles}, some thousands
   * @return id of the earliest story of the same text, by story id
   */
  public static Map<String, String> of(Dataset<Row> articles) {
    ReprintsOfFew few = new ReprintsOfFew();
    StoryTexts.of(articles)
        .orderBy(Reprints.order())
        .select("story_id", "issue_date", "text")
        .collectAsList()
        .forEach(few::add);
    return few.originals();
  }

  private void add(Row story) {
    StoryText text = new StoryText(story.getString(2), story.getLocalDate(1));
    if (text.letters().length < StoryText.LEAST_LETTERS) {
      return;
    }
    int number = ids.size();
    ids.add(story.getString(0));
    texts.add(text);
    bands.add(MinHash.bands(text.shingles()));
    firstOfText.putIfAbsent(hash(text), number);
    for (int band = 0; band < MinHash.BANDS; band++) {
      buckets.computeIfAbsent(bucket(number, band), key -> new ArrayList<>(2)).add(number);
    }
  }

  private static long hash(StoryText text) {
    return Shingles.hash(text.letters(), 0, text.letters().length);
  }

  private long bucket(int story, int band) {
    return ((long) band << Integer.SIZE) + bands.get(story)[band];
  }

  private Map<String, String> originals() {
    Map<String, String> originals = new TreeMap<>();
    for (int story = 0; story < ids.size(); story++) {
      int original = original(story);
      if (original < story) {
        originals.put(ids.get(story), ids.get(original));
      }
    }
    return originals;
  }

  /** The earliest story of the same text; itself if there is none. */
  private int original(int story) {
    int equal = firstOfText.get(hash(texts.get(story)));
    TreeSet<Integer> earlier = new TreeSet<>();
    for (int band = 0; band < MinHash.BANDS; band++) {
      List<Integer> met = buckets.get(bucket(story, band));
      if (met.size() <= StoryPairs.CROWD) {
        earlier.addAll(met);
      }
    }
    for (int other : earlier.headSet(equal)) {
      if (texts.get(story).isSameAs(texts.get(other))) {
        return other;
      }
    }
    return equal;
  }
}
