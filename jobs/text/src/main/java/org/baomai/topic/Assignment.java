package org.baomai.topic;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * The assignment problem: matches rows with columns, each at most once, so that the total weight is
 * maximal.
 */
final class Assignment {
  private Assignment() {}

  /**
   * Solves the problem by the Kuhn-Munkres (Hungarian) algorithm.
   *
   * @param weights the weight of each pair; all rows have the same length
   * @return the column of each row; −1 for a row without one, which happens only if there are more
   *     rows than columns
   */
  static int[] of(double[][] weights) {
    int rows = weights.length;
    int columns = rows == 0 ? 0 : weights[0].length;
    int size = Math.max(rows, columns);
    SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    Set<Integer> left = new LinkedHashSet<>();
    Set<Integer> right = new LinkedHashSet<>();
    for (int index = 0; index < size; index++) {
      graph.addVertex(index);
      graph.addVertex(size + index);
      left.add(index);
      right.add(size + index);
    }
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        double cost = row < rows && column < columns ? -weights[row][column] : 0;
        graph.setEdgeWeight(graph.addEdge(row, size + column), cost);
      }
    }
    int[] columnOf = new int[rows];
    Arrays.fill(columnOf, -1);
    if (size > 0) {
      for (DefaultWeightedEdge edge :
          new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, left, right)
              .getMatching()) {
        int row = graph.getEdgeSource(edge);
        int column = graph.getEdgeTarget(edge) - size;
        if (row < rows && column < columns) {
          columnOf[row] = column;
        }
      }
    }
    return columnOf;
  }
}
