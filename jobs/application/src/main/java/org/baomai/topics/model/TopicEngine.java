package org.baomai.topics.model;

import java.util.Optional;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.topics.gibbs.FitProgress;
import org.baomai.topics.stories.StoryVectors;

/**
 * An algorithm that fits topic models. To add one, implement this interface and list the
 * implementation in {@link TopicEngines}.
 */
public interface TopicEngine {
  /** The engine's name: the value of the option {@code --engine} and of the column engine. */
  String label();

  /**
   * Describes the settings that the engine's result depends on, except for the number of topics and
   * the seed. The text is part of a model's id: another text gives another id.
   *
   * @param stories number of stories to fit on
   */
  String describe(TopicSettings settings, long stories);

  /**
   * Fits a model. The same stories and settings must give the same model on any number of cores and
   * in any order and partitioning of the rows.
   *
   * @param documents {@code story_id}, unique, and {@link StoryVectors#FEATURES}, each with at
   *     least one term
   * @param progress is told how far the fit has come; an engine that cannot tell ignores it
   * @return a model with the parameters {@code featuresCol} and {@code topicDistributionCol} that
   *     implements {@link org.apache.spark.ml.util.MLWritable}
   */
  Transformer fit(Dataset<Row> documents, TopicSettings settings, FitProgress progress);

  /**
   * The weights of terms in the topics of a fitted model, not normalised: one row a term, one
   * column a topic.
   *
   * @param model a model that some engine fitted
   * @return empty if another engine fitted the model
   */
  Optional<Matrix> termWeights(Transformer model);
}
