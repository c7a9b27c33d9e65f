package org.baomai.topics.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.topic.PairedShares;
import org.baomai.topics.stories.Stories;
import org.baomai.topics.stories.StoryVectors;

/** Reads the same stories with two models. */
public final class StoryReadings {
  /** More stories would tell nothing more. */
  static final int MOST_STORIES = 10_000;

  private static final long UNITS_A_PART = TopicModel.UNITS / 1_000_000;

  private StoryReadings() {}

  /**
   * Reads at most 10,000 stories, chosen by a hash of their ids. Stories that the earlier model
   * does not understand are left out: those of which it knows less than half of the words that the
   * later one knows.
   *
   * @param stories as {@link Stories} gives them
   * @param until the last issue date that the earlier model was fitted on: later stories are left
   *     out, since it could not know what they are about; null to take all
   */
  public static PairedShares of(
      TopicModel earlier, TopicModel later, Dataset<Row> stories, LocalDate until) {
    Dataset<Row> known = until == null ? stories : stories.filter(col("issue_date").leq(until));
    Dataset<Row> chosen =
        known.orderBy(xxhash64(col("story_id")), col("story_id")).limit(MOST_STORIES).cache();
    List<Row> before = read(earlier, chosen);
    List<Row> after = read(later, chosen);
    chosen.unpersist();
    int[] understood =
        IntStream.range(0, before.size())
            .filter(story -> 2 * before.get(story).getLong(1) >= after.get(story).getLong(1))
            .toArray();
    return new PairedShares(shares(before, understood), shares(after, understood));
  }

  private static List<Row> read(TopicModel model, Dataset<Row> stories) {
    return model
        .weigh(StoryVectors.of(stories, model.vocabulary()))
        .select("story_id", "tokens", TopicModel.WEIGHTS)
        .orderBy("story_id")
        .collectAsList();
  }

  private static int[][] shares(List<Row> read, int[] stories) {
    return Arrays.stream(stories)
        .mapToObj(
            story ->
                read.get(story).<Long>getList(2).stream()
                    .mapToInt(units -> (int) (units / UNITS_A_PART))
                    .toArray())
        .toArray(int[][]::new);
  }
}
