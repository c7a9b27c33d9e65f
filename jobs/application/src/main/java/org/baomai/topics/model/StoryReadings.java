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

/** Computes the topic shares of the same stories with two models. */
public final class StoryReadings {
  /** A sample of this size is enough to compare two models. */
  static final int MOST_STORIES = 10_000;

  private static final long UNITS_A_PART = TopicModel.UNITS / 1_000_000;

  private StoryReadings() {}

  /**
   * Reads at most 10,000 stories, sampled by a hash of their ids. A story is left out if the
   * vocabulary of the earlier model has less than half as many of its words as that of the later
   * one.
   *
   * @param stories as {@link Stories} returns them
   * @param until the last issue date that the earlier model was fitted on; later stories are left
   *     out because the earlier model cannot know their subjects; null to use all stories
   */
  public static PairedShares of(
      TopicModel earlier, TopicModel later, Dataset<Row> stories, LocalDate until) {
    Dataset<Row> known =
        until == null ? stories : stories.filter(col(Stories.ISSUE_DATE).leq(until));
    Dataset<Row> sample =
        known
            .orderBy(xxhash64(col(Stories.STORY_ID)), col(Stories.STORY_ID))
            .limit(MOST_STORIES)
            .cache();
    List<Row> before = read(earlier, sample);
    List<Row> after = read(later, sample);
    sample.unpersist();
    int[] understood =
        IntStream.range(0, before.size())
            .filter(story -> 2 * tokens(before.get(story)) >= tokens(after.get(story)))
            .toArray();
    return new PairedShares(shares(before, understood), shares(after, understood));
  }

  private static List<Row> read(TopicModel model, Dataset<Row> stories) {
    return model
        .weigh(StoryVectors.of(stories, model.vocabulary()))
        .select(Stories.STORY_ID, StoryVectors.TOKENS, TopicModel.WEIGHTS)
        .orderBy(Stories.STORY_ID)
        .collectAsList();
  }

  private static long tokens(Row reading) {
    return reading.<Long>getAs(StoryVectors.TOKENS);
  }

  private static int[][] shares(List<Row> read, int[] stories) {
    return Arrays.stream(stories)
        .mapToObj(
            story ->
                weights(read.get(story)).stream()
                    .mapToInt(units -> (int) (units / UNITS_A_PART))
                    .toArray())
        .toArray(int[][]::new);
  }

  private static List<Long> weights(Row reading) {
    return reading.getList(reading.fieldIndex(TopicModel.WEIGHTS));
  }
}
