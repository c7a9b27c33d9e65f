package org.baomai.trend;

/**
 * Counts the pairs of a sequence whose later value is smaller, by merge sort in n log n steps
 * (Knight 1966, who counts Kendall's S so).
 */
final class Inversions {
  private Inversions() {}

  /**
   * The number of pairs i &lt; j with value j below value i.
   *
   * @param values the sequence; sorted on return
   * @param spare an array of at least the same length, which is overwritten
   */
  static long below(double[] values, double[] spare) {
    return count(values, spare, false);
  }

  /**
   * The number of pairs i &lt; j with value j below or equal to value i.
   *
   * @param values the sequence; sorted on return
   * @param spare an array of at least the same length, which is overwritten
   */
  static long atMost(double[] values, double[] spare) {
    return count(values, spare, true);
  }

  private static long count(double[] values, double[] spare, boolean equalToo) {
    double[] from = values;
    double[] to = spare;
    long count = 0;
    for (int width = 1; width < values.length; width *= 2) {
      for (int start = 0; start < values.length; start += 2 * width) {
        int middle = Math.min(start + width, values.length);
        int end = Math.min(start + 2 * width, values.length);
        count += merge(from, to, start, middle, end, equalToo);
      }
      double[] merged = to;
      to = from;
      from = merged;
    }
    if (from != values) {
      System.arraycopy(from, 0, values, 0, values.length);
    }
    return count;
  }

  /** Merges two sorted runs; a later value that is placed first is inverted with all that wait. */
  private static long merge(
      double[] from, double[] to, int start, int middle, int end, boolean equalToo) {
    long count = 0;
    int earlier = start;
    int later = middle;
    for (int place = start; place < end; place++) {
      boolean laterFirst =
          later < end
              && (earlier == middle
                  || (equalToo ? from[later] <= from[earlier] : from[later] < from[earlier]));
      if (laterFirst) {
        count += middle - earlier;
        to[place] = from[later++];
      } else {
        to[place] = from[earlier++];
      }
    }
    return count;
  }
}
