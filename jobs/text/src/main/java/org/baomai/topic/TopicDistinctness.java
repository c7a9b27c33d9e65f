package org.baomai.topic;

/** What sets a topic apart from the one that is most like it. */
public final class TopicDistinctness {
  private TopicDistinctness() {}

  /**
   * The topic that is nearest to another by Jensen–Shannon divergence; of equal ones the first.
   *
   * @param phi the probability of each term in a topic; a row a topic
   * @return −1 if there is no other
   */
  public static int nearest(double[][] phi, int topic) {
    int nearest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int other = 0; other < phi.length; other++) {
      if (other != topic) {
        double divergence = JensenShannon.divergence(phi[topic], phi[other]);
        if (divergence < least) {
          least = divergence;
          nearest = other;
        }
      }
    }
    return nearest;
  }

  /**
   * How much each term adds to the divergence from another topic on this topic's side: p log₂(2p /
   * (p + q)); above 0 for a term that this topic uses more.
   *
   * @param topic p, the probability of each term
   * @param other q
   */
  public static double[] shares(double[] topic, double[] other) {
    double[] shares = new double[topic.length];
    for (int term = 0; term < topic.length; term++) {
      shares[term] =
          topic[term] == 0
              ? 0
              : topic[term] * Math.log(2 * topic[term] / (topic[term] + other[term])) / Math.log(2);
    }
    return shares;
  }
}
