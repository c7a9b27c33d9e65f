package org.baomai.topics.model;

import java.util.Arrays;
import java.util.Locale;
import org.baomai.topics.gibbs.GibbsLda;

/** What fits a topic model. */
public enum TopicEngine {
  /** The project's own sampler: {@link GibbsLda}. */
  GIBBS,
  /** Spark's online variational Bayes: {@link org.apache.spark.ml.clustering.LDA}. */
  MLLIB;

  /** Its name in options and tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The engine of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static TopicEngine named(String label) {
    return Arrays.stream(values())
        .filter(engine -> engine.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no engine " + label + ". Take gibbs or mllib."));
  }
}
