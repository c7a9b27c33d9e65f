package org.baomai.topic;

import java.util.Random;

/**
 * The same stories read with two models.
 *
 * @param earlier the topics' shares of each story by the earlier model: row a story, in any unit
 * @param later those by the later one: as many rows
 */
public record PairedReadings(int[][] earlier, int[][] later) {
  /**
   * How alike two models' topics are: the correlation of their shares over the stories, 0 where it
   * is below 0 or where a topic has the same share everywhere.
   *
   * @return row a topic of the earlier model, column one of the later
   */
  double[][] correlations() {
    return correlations(inOrder());
  }

  /**
   * The same where each story of the earlier model stands beside another of the later one, drawn
   * without regard: what chance alone makes alike.
   */
  double[][] shuffledCorrelations(Random random) {
    int[] order = inOrder();
    for (int place = order.length - 1; place > 0; place--) {
      int other = random.nextInt(place + 1);
      int moved = order[place];
      order[place] = order[other];
      order[other] = moved;
    }
    return correlations(order);
  }

  private int[] inOrder() {
    int[] order = new int[earlier.length];
    for (int place = 0; place < order.length; place++) {
      order[place] = place;
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
   * In how many stories a topic of the earlier and one of the later model have the largest share.
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
        // what is left of rounding is no spread
        deviations[topic] =
            variance > 1e-12 * means[topic] * means[topic] ? Math.sqrt(variance) : 0;
      }
      return new Moments(means, deviations);
    }
  }
}
