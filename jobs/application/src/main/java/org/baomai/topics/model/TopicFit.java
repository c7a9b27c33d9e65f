package org.baomai.topics.model;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.clustering.LDA;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.topics.gibbs.FitProgress;
import org.baomai.topics.gibbs.GibbsLda;
import org.baomai.topics.stories.StoryVectors;

/**
 * Fits a topic model: the same stories and settings give the same model on any number of cores and
 * however the stories come.
 */
public final class TopicFit {
  private TopicFit() {}

  /**
   * Fits a model.
   *
   * @param vectors as {@link StoryVectors} gives them; stories without a term take no part
   * @param vocabulary that the vectors are over
   * @param progress is told how far the fit has come; by {@link TopicEngine#GIBBS} only
   */
  public static TopicModel of(
      Dataset<Row> vectors, List<String> vocabulary, TopicSettings settings, FitProgress progress) {
    Dataset<Row> documents =
        vectors.filter(col("tokens").gt(0)).select("story_id", StoryVectors.FEATURES);
    return TopicModel.of(
        switch (settings.engine()) {
          case GIBBS -> gibbs(documents, settings, progress);
          case MLLIB -> mllib(documents, settings);
        },
        vocabulary);
  }

  private static Transformer gibbs(
      Dataset<Row> documents, TopicSettings settings, FitProgress progress) {
    return new GibbsLda()
        .setIdCol("story_id")
        .setFeaturesCol(StoryVectors.FEATURES)
        .setK(settings.topics())
        .setSeed(settings.seed())
        .setMaxIter(settings.sweeps())
        .tell(progress)
        .fit(documents);
  }

  /**
   * Spark's LDA draws its batches and its starts by partition and adds up its statistics in their
   * order, so the stories are put into one partition, in the order of their ids. One partition is
   * one core: 14,294 stories of 1.1 million counted terms took 107 s for 30 topics.
   *
   * <p>Online variational Bayes and not EM: it gives a model that reads new stories as it is (EM's
   * has to be converted), and needs no graph of stories and terms with its shuffles.
   */
  private static Transformer mllib(Dataset<Row> documents, TopicSettings settings) {
    Dataset<Row> ordered = documents.coalesce(1).sortWithinPartitions("story_id").cache();
    try {
      MllibSettings course = MllibSettings.of(ordered.count());
      return new LDA()
          .setOptimizer("online")
          .setFeaturesCol(StoryVectors.FEATURES)
          .setK(settings.topics())
          .setSeed(settings.seed())
          .setMaxIter(course.steps())
          .setSubsamplingRate(course.batchShare())
          .setLearningOffset(MllibSettings.OFFSET)
          .setLearningDecay(MllibSettings.DECAY)
          .setOptimizeDocConcentration(true)
          .fit(ordered);
    } finally {
      ordered.unpersist();
    }
  }
}
