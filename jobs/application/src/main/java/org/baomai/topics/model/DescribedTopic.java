package org.baomai.topics.model;

import java.util.List;

/**
 * What a topic is about.
 *
 * @param index its place in the model, from 0
 * @param label its most telling terms
 * @param terms the 20 most relevant, the most relevant first, at most five of them names of places
 *     or bodies
 * @param names the ten most relevant names of places or bodies
 * @param nearest the place of the topic that is most like it; −1 if there is no other
 * @param apart the five terms that set it apart from that one, the first the most
 * @param npmi coherence of its ten most probable terms over the stories
 * @param exclusivity mean share of these terms' weight that the topic holds
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
   * @param relevance (Sievert & Shirley 2014, λ 0.6)
   */
  public record Term(String term, double weight, double relevance) {}

  private static final double WIDE_SPREAD = 0.6;
  private static final double LOW_EXCLUSIVITY = 0.5;

  /**
   * Whether it is furniture of the genre (会议, 强调, 工作 in a party newspaper) and no subject: in more
   * than 60 % of the stories, and its top terms belong to other topics more than to it.
   *
   * @param spread share of stories in which it weighs 0.05 or more
   */
  public boolean isBoilerplate(double spread) {
    return spread > WIDE_SPREAD && exclusivity < LOW_EXCLUSIVITY;
  }
}
