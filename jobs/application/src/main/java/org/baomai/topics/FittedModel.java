package org.baomai.topics;

import java.util.function.ToDoubleFunction;
import org.baomai.topic.CandidateModel;
import org.baomai.topics.model.DescribedTopic;
import org.baomai.topics.model.TopicDescription;
import org.baomai.topics.model.TopicModel;
import org.baomai.topics.model.TopicSettings;

/**
 * A fitted model with its measures.
 *
 * @param modelId digest of texts, vocabulary and settings
 * @param settings the settings of the fit
 * @param model the model
 * @param description its topics
 * @param heldOut log-likelihood per token of the held-out stories; null if none was held out
 */
record FittedModel(
    String modelId,
    TopicSettings settings,
    TopicModel model,
    TopicDescription description,
    Double heldOut) {
  /** Mean coherence of its topics. */
  double npmi() {
    return mean(DescribedTopic::npmi);
  }

  /** Mean exclusivity of its topics. */
  double exclusivity() {
    return mean(DescribedTopic::exclusivity);
  }

  private double mean(ToDoubleFunction<DescribedTopic> measure) {
    return description.topics().stream().mapToDouble(measure).average().orElseThrow();
  }

  /** The measures by which models are compared. */
  CandidateModel tried() {
    return new CandidateModel(
        settings.topics(),
        npmi(),
        description.diversity(),
        heldOut == null ? Double.NaN : heldOut,
        description.topTerms());
  }
}
