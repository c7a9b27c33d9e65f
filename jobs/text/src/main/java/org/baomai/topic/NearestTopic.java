package org.baomai.topic;

/** Comparison of a topic with the most similar other topic of its model. */
public final class NearestTopic {
  private NearestTopic() {}

  /**
   * Finds the topic with the smallest Jensen-Shannon divergence from a topic; of equal ones the
   * first.
   *
   * @param phi the probability of each term in each topic: one row per topic
   * @param topic index of the topic
   * @return index of the nearest topic; −1 if there is no other
   */
  public static int of(double[][] phi, int topic) {
    int nearest = -1;
    double smallest = Double.POSITIVE_INFINITY;
    for (int other = 0; other < phi.length; other++) {
      if (other != topic) {
        double divergence = JensenShannon.divergence(phi[topic], phi[other]);
        if (divergence < smallest) {
          smallest = divergence;
          nearest = other;
        }
      }
    }
    return nearest;
  }

  /**
   * The contribution of each term to the Jensen-Shannon divergence from another topic, on this
   * topic's side: p log₂(2p / (p + q)), in bits. It is positive for a term that is more probable in
   * this topic.
   *
   * @param topic p, the probability of each term in this topic
   * @param other q, the probability of each term in the other topic, in the same order
   */
  public static double[] contributions(double[] topic, double[] other) {
    double[] contributions = new double[topic.length];
    for (int term = 0; term < topic.length; term++) {
      contributions[term] =
          topic[term] == 0
              ? 0
              : topic[term] * Math.log(2 * topic[term] / (topic[term] + other[term])) / Math.log(2);
    }
    return contributions;
  }
}
