package org.baomai.trend;

/**
 * The exact null distribution of Kendall's S, under which all orders of the values are equally
 * likely.
 */
final class KendallDistribution {
  private KendallDistribution() {}

  /**
   * The two-sided p-value P(|S| ≥ |s|).
   *
   * <p>Counts the orders by number of inversions (Kendall 1975): a value added last comes before
   * none, one, … or all of the others. S = pairs − 2 · inversions.
   *
   * @param count number of values, without ties
   * @param s the observed S
   */
  static double twoSided(int count, long s) {
    double[] orders = {1};
    for (int size = 2; size <= count; size++) {
      orders = withOneMore(orders, size);
    }
    int pairs = orders.length - 1;
    double extreme = 0;
    double all = 0;
    for (int inversions = 0; inversions <= pairs; inversions++) {
      all += orders[inversions];
      if (Math.abs(pairs - 2L * inversions) >= Math.abs(s)) {
        extreme += orders[inversions];
      }
    }
    return extreme / all;
  }

  private static double[] withOneMore(double[] orders, int size) {
    double[] more = new double[orders.length + size - 1];
    for (int inversions = 0; inversions < orders.length; inversions++) {
      for (int added = 0; added < size; added++) {
        more[inversions + added] += orders[inversions];
      }
    }
    return more;
  }
}
