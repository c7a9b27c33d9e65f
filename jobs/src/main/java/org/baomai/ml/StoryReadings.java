package org.baomai.ml;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.topic.Readings;

/** Reads the same stories with two models. */
public final class StoryReadings {
  /** More stories would tell nothing more. */
  static final int MOST_STORIES = 10_000;

  private static final long UNITS_A_PART = TopicModel.UNITS / 1_000_000;

  private StoryReadings() {}

  /**
   * Reads at most 10,000 stories, chosen by a hash of their ids.
   *
   * @param stories as {@link Stories} gives them; those without a term of a vocabulary are read too
   * @param until the last issue date that the earlier model was fitted on: later stories are left
   *     out, since it could not know what they are about; null to take all
   */
  public static Readings of(
      TopicModel earlier, TopicModel later, Dataset<Row> stories, LocalDate until) {
    Dataset<Row> known = until == null ? stories : stories.filter(col("issue_date").leq(until));
    Dataset<Row> chosen =
        known.orderBy(xxhash64(col("story_id")), col("story_id")).limit(MOST_STORIES).cache();
    Readings readings = new Readings(read(earlier, chosen), read(later, chosen));
    chosen.unpersist();
    return readings;
  }

  private static int[][] read(TopicModel model, Dataset<Row> stories) {
    List<Row> rows =
        model
            .weigh(StoryVectors.of(stories, model.vocabulary()))
            .select("story_id", TopicModel.WEIGHTS)
            .orderBy("story_id")
            .collectAsList();
    return rows.stream()
        .map(
            row ->
                row.<Long>getList(1).stream()
                    .mapToInt(units -> (int) (units / UNITS_A_PART))
                    .toArray())
        .toArray(int[][]::new);
  }
}
