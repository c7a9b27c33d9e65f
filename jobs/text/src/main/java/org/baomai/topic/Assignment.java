package org.baomai.topic;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** Pairs the rows of a table with its columns, each at most once, so that the sum is largest. */
final class Assignment {
  private Assignment() {}

  /**
   * The column of each row, by Kuhn and Munkres' method.
   *
   * @param worth of each pair: rows of one length
   * @return −1 for a row that goes without, where there are more rows than columns
   */
  static int[] of(double[][] worth) {
    int rows = worth.length;
    int columns = rows == 0 ? 0 : worth[0].length;
    int size = Math.max(rows, columns);
    SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    Set<Integer> left = new LinkedHashSet<>();
    Set<Integer> right = new LinkedHashSet<>();
    for (int place = 0; place < size; place++) {
      graph.addVertex(place);
      graph.addVertex(size + place);
      left.add(place);
      right.add(size + place);
    }
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        double cost = row < rows && column < columns ? -worth[row][column] : 0;
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
