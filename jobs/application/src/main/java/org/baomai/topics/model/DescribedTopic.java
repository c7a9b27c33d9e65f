package org.baomai.topics.model;

import java.util.List;

/**
 * A topic, described by its terms.
 *
 * @param index index of the topic in the model, from 0
 * @param label its most relevant terms as one text
 * @param terms the 20 most relevant terms, the most relevant first; at most five of them are names
 *     of places or organisations
 * @param names the ten most relevant names of places or organisations
 * @param nearest index of the most similar topic; −1 if there is no other
 * @param apart the five terms that distinguish it from the nearest topic, the most distinctive
 *     first
 * @param npmi coherence of its ten most probable terms over the stories
 * @param exclusivity mean share of these terms' weight, over all topics, that this topic has
 */
public record DescribedTopic(
    int index,
    String label,
    List<Term> terms,
    List<String> names,
    int nearest,
    List<String> apart,
    double npmi,
    double exclusivity) {
  /**
   * A term of a topic.
   *
   * @param weight its probability in the topic
   * @param relevance relevance for the topic (Sievert & Shirley 2014, λ 0.6)
   */
  public record Term(String term, double weight, double relevance) {}

  private static final double WIDE_SPREAD = 0.6;
  private static final double LOW_EXCLUSIVITY = 0.5;

  /**
   * Whether the topic is boilerplate of the genre (会议, 强调, 工作 in a party newspaper) and not a
   * subject: it is in more than 60 % of the stories, and other topics have more than half of the
   * weight of its top terms.
   *
   * @param spread share of stories in which the topic has a weight of 0.05 or more
   */
  public boolean isBoilerplate(double spread) {
    return spread > WIDE_SPREAD && exclusivity < LOW_EXCLUSIVITY;
  }
}
