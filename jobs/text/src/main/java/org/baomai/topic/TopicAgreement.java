package org.baomai.topic;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far two fits agree (Greene, O'Callaghan &amp; Cunningham 2014): topics are paired so that the
 * sum of their likeness is largest, and the mean likeness of the pairs is told. Likeness is the
 * average Jaccard index of the two lists' first 1, 2, … terms, so that the first ones weigh most.
 */
public final class TopicAgreement {
  private TopicAgreement() {}

  /**
   * The agreement of two fits, from 0 to 1.
   *
   * @param one the top terms of each topic, the first the most probable
   * @param other those of the other fit; as many topics
   */
  public static double of(List<List<String>> one, List<List<String>> other) {
    double[][] likeness = new double[one.size()][other.size()];
    for (int row = 0; row < one.size(); row++) {
      for (int column = 0; column < other.size(); column++) {
        likeness[row][column] = averageJaccard(one.get(row), other.get(column));
      }
    }
    int[] columns = Assignment.of(likeness);
    double sum = 0;
    for (int row = 0; row < columns.length; row++) {
      sum += columns[row] < 0 ? 0 : likeness[row][columns[row]];
    }
    return columns.length == 0 ? 0 : sum / columns.length;
  }

  /** The mean, over depths from 1 to the shorter list's length, of |A ∩ B| / |A ∪ B|. */
  static double averageJaccard(List<String> one, List<String> other) {
    int depths = Math.min(one.size(), other.size());
    Set<String> ones = new HashSet<>();
    Set<String> others = new HashSet<>();
    double sum = 0;
    int common = 0;
    for (int depth = 0; depth < depths; depth++) {
      String first = one.get(depth);
      String second = other.get(depth);
      ones.add(first);
      others.add(second);
      if (first.equals(second)) {
        common++;
      } else {
        common += (others.contains(first) ? 1 : 0) + (ones.contains(second) ? 1 : 0);
      }
      sum += (double) common / (2 * (depth + 1) - common);
    }
    return depths == 0 ? 0 : sum / depths;
  }
}
