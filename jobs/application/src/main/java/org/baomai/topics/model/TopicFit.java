package org.baomai.topics.model;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.topics.gibbs.FitProgress;
import org.baomai.topics.stories.Stories;
import org.baomai.topics.stories.StoryVectors;

/**
 * Fits a topic model with the engine of its settings. The same stories and settings give the same
 * model on any number of cores and in any order and partitioning of the stories.
 */
public final class TopicFit {
  private TopicFit() {}

  /**
   * Fits a model.
   *
   * @param vectors as {@link StoryVectors} returns them; stories without a term are left out
   * @param vocabulary the terms that the vectors count
   * @param progress is told how far the fit has come, if the engine supports it
   */
  public static TopicModel of(
      Dataset<Row> vectors, List<String> vocabulary, TopicSettings settings, FitProgress progress) {
    Dataset<Row> documents =
        vectors
            .filter(col(StoryVectors.TOKENS).gt(0))
            .select(Stories.STORY_ID, StoryVectors.FEATURES);
    return TopicModel.of(settings.engine().fit(documents, settings, progress), vocabulary);
  }
}
