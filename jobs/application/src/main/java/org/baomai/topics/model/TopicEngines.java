package org.baomai.topics.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.linalg.Matrix;

/** All topic engines. A new engine is one more constant in {@link #ALL}. */
public final class TopicEngines {
  /** The project's own sampler, the default. */
  public static final TopicEngine GIBBS = new GibbsEngine();

  /** Spark's online variational Bayes. */
  public static final TopicEngine MLLIB = new MllibEngine();

  private static final List<TopicEngine> ALL = List.of(GIBBS, MLLIB);

  private TopicEngines() {}

  /**
   * The engine with a label.
   *
   * @throws IllegalArgumentException if there is none; the message lists all labels
   */
  public static TopicEngine named(String label) {
    return ALL.stream()
        .filter(engine -> engine.label().equals(label))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("There is no engine " + label + ". " + choices()));
  }

  private static String choices() {
    return ALL.stream().map(TopicEngine::label).collect(Collectors.joining(" or ", "Choose ", "."));
  }

  /**
   * The weights of terms in the topics of a model, from the engine that fitted it.
   *
   * @throws IllegalArgumentException if no engine fits such models
   */
  static Matrix termWeights(Transformer model) {
    return ALL.stream()
        .map(engine -> engine.termWeights(model))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No topic engine fits models of " + model.getClass().getName() + "."));
  }
}
