package org.baomai.topic;

import java.util.Random;

/**
 * The topic shares of the same stories by two models.
 *
 * @param earlier shares by the earlier model: one row per story, one column per topic, in any unit
 * @param later shares by the later model: the same stories in the same order
 */
public record PairedShares(int[][] earlier, int[][] later) {
  /**
   * Similarity of the topics of both models: Pearson's correlation of their shares over the
   * stories; 0 if the correlation is negative or one topic has the same share in all stories.
   *
   * @return one row per topic of the earlier model, one column per topic of the later one
   */
  double[][] correlations() {
    return correlations(inOrder());
  }

  /**
   * The similarities after a random permutation of the stories of the earlier model (Fisher-Yates
   * shuffle): a sample from their null distribution.
   */
  double[][] shuffledCorrelations(Random random) {
    int[] order = inOrder();
    for (int index = order.length - 1; index > 0; index--) {
      int other = random.nextInt(index + 1);
      int moved = order[index];
      order[index] = order[other];
      order[other] = moved;
    }
    return correlations(order);
  }

  private int[] inOrder() {
    int[] order = new int[earlier.length];
    for (int index = 0; index < order.length; index++) {
      order[index] = index;
    }
    return order;
  }

  private double[][] correlations(int[] order) {
    int rows = earlier.length == 0 ? 0 : earlier[0].length;
    int columns = later.length == 0 ? 0 : later[0].length;
    double[][] products = new double[rows][columns];
    for (int story = 0; story < order.length; story++) {
      int[] ones = earlier[order[story]];
      int[] others = later[story];
      for (int row = 0; row < rows; row++) {
        if (ones[row] != 0) {
          double[] sums = products[row];
          for (int column = 0; column < columns; column++) {
            sums[column] += (double) ones[row] * others[column];
          }
        }
      }
    }
    Moments first = Moments.of(earlier, rows);
    Moments second = Moments.of(later, columns);
    double stories = order.length;
    double[][] correlations = new double[rows][columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double covariance =
            products[row][column] / stories - first.means[row] * second.means[column];
        double spread = first.deviations[row] * second.deviations[column];
        correlations[row][column] = spread > 0 ? Math.max(0, covariance / spread) : 0;
      }
    }
    return correlations;
  }

  /**
   * Contingency table of leading topics: the number of stories in which a given earlier topic and a
   * given later topic have the largest share; of equal shares the first topic leads.
   */
  int[][] led() {
    int[][] led = new int[earlier.length == 0 ? 0 : earlier[0].length][];
    for (int row = 0; row < led.length; row++) {
      led[row] = new int[later[0].length];
    }
    for (int story = 0; story < earlier.length; story++) {
      led[largest(earlier[story])][largest(later[story])]++;
    }
    return led;
  }

  private static int largest(int[] shares) {
    int largest = 0;
    for (int topic = 1; topic < shares.length; topic++) {
      if (shares[topic] > shares[largest]) {
        largest = topic;
      }
    }
    return largest;
  }

  private record Moments(double[] means, double[] deviations) {
    static Moments of(int[][] shares, int topics) {
      double[] means = new double[topics];
      double[] deviations = new double[topics];
      for (int[] story : shares) {
        for (int topic = 0; topic < topics; topic++) {
          means[topic] += story[topic];
          deviations[topic] += (double) story[topic] * story[topic];
        }
      }
      for (int topic = 0; topic < topics; topic++) {
        means[topic] /= shares.length;
        double variance = deviations[topic] / shares.length - means[topic] * means[topic];
        // a variance this small is a rounding error
        deviations[topic] =
            variance > 1e-12 * means[topic] * means[topic] ? Math.sqrt(variance) : 0;
      }
      return new Moments(means, deviations);
    }
  }
}
