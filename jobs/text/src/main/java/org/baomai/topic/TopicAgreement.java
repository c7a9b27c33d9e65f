package org.baomai.topic;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Agreement of two fits (Greene, O'Callaghan &amp; Cunningham 2014): the mean similarity of their
 * topics, matched so that the sum of similarities is maximal. The similarity of two topics is the
 * average Jaccard index of their first 1, 2, … top terms, so that the first terms have the largest
 * weight.
 */
public final class TopicAgreement {
  private TopicAgreement() {}

  /**
   * The agreement of two fits.
   *
   * @param one the top terms of each topic, the first the most probable
   * @param other the top terms of the other fit, with the same number of topics
   * @return 0 to 1; 0 without topics
   */
  public static double of(List<List<String>> one, List<List<String>> other) {
    double[][] similarity = new double[one.size()][other.size()];
    for (int row = 0; row < one.size(); row++) {
      for (int column = 0; column < other.size(); column++) {
        similarity[row][column] = averageJaccard(one.get(row), other.get(column));
      }
    }
    int[] columns = Assignment.of(similarity);
    double sum = 0;
    for (int row = 0; row < columns.length; row++) {
      sum += columns[row] < 0 ? 0 : similarity[row][columns[row]];
    }
    return columns.length == 0 ? 0 : sum / columns.length;
  }

  /**
   * The mean of |A ∩ B| / |A ∪ B| over depths from 1 to the length of the shorter list; 0 if it is
   * empty.
   */
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
