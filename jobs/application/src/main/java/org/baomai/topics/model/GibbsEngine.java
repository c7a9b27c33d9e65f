package org.baomai.topics.model;

import java.util.Optional;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.topics.gibbs.FitProgress;
import org.baomai.topics.gibbs.GibbsLda;
import org.baomai.topics.gibbs.GibbsLdaModel;
import org.baomai.topics.stories.Stories;
import org.baomai.topics.stories.StoryVectors;

/** The project's own sampler: {@link GibbsLda}. */
final class GibbsEngine implements TopicEngine {
  @Override
  public String label() {
    return "gibbs";
  }

  @Override
  public String describe(TopicSettings settings, long stories) {
    return "sweeps=" + settings.sweeps();
  }

  @Override
  public Transformer fit(Dataset<Row> documents, TopicSettings settings, FitProgress progress) {
    return new GibbsLda()
        .setIdCol(Stories.STORY_ID)
        .setFeaturesCol(StoryVectors.FEATURES)
        .setK(settings.topics())
        .setSeed(settings.seed())
        .setMaxIter(settings.sweeps())
        .tell(progress)
        .fit(documents);
  }

  @Override
  public Optional<Matrix> termWeights(Transformer model) {
    return model instanceof GibbsLdaModel gibbs
        ? Optional.of(gibbs.topicsMatrix())
        : Optional.empty();
  }
}
