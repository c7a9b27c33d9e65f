package org.baomai.topic;

import java.util.List;

/**
 * A model that was fitted to choose from.
 *
 * @param topics k
 * @param npmi mean coherence of its topics
 * @param diversity share of different terms among its top terms
 * @param heldOut log-likelihood a token of stories held out; NaN if none was
 * @param topTerms of each topic, the most probable first
 */
public record CandidateModel(
    int topics, double npmi, double diversity, double heldOut, List<List<String>> topTerms) {
  public CandidateModel {
    topTerms = List.copyOf(topTerms);
  }
}
