package org.baomai.topic;

import java.util.List;

/**
 * A fitted model among those from which {@link ModelChoice} chooses.
 *
 * @param topics number of topics, k
 * @param npmi mean NPMI coherence of its topics, −1 to 1
 * @param diversity share of distinct terms among the top terms of its topics, 0 to 1
 * @param heldOut held-out log-likelihood per token; NaN if no stories were held out
 * @param topTerms the top terms of each topic, the most probable first
 */
public record CandidateModel(
    int topics, double npmi, double diversity, double heldOut, List<List<String>> topTerms) {
  /** Copies the list of top terms. */
  public CandidateModel {
    topTerms = List.copyOf(topTerms);
  }
}
