package org.baomai.trend;

/** How evenly a term is spread over the parts of a corpus. */
public final class Dispersion {
  private Dispersion() {}

  /**
   * Gries' deviation of proportions, normalised (Gries 2008; Lijffijt & Gries 2012): half the sum
   * over the parts of |share of the term's occurrences − share of the words|, divided by its
   * maximum, 1 − the smallest share of words.
   *
   * @param counts the term's count in each part
   * @param sizes the number of words of each part; a part without words is left out
   * @return from 0, spread in proportion to the words, to 1, only in the smallest part; NaN if the
   *     term does not occur or fewer than two parts have words
   * @throws IllegalArgumentException if the arrays differ in length, or a count is negative or
   *     above the words of its part
   */
  public static double normalisedDeviationOfProportions(long[] counts, long[] sizes) {
    check(counts, sizes);
    double allCounts = 0;
    double allSizes = 0;
    double smallest = Double.POSITIVE_INFINITY;
    int parts = 0;
    for (int part = 0; part < sizes.length; part++) {
      allCounts += counts[part];
      allSizes += sizes[part];
      if (sizes[part] > 0) {
        smallest = Math.min(smallest, (double) sizes[part]);
        parts++;
      }
    }
    if (allCounts == 0 || parts < 2) {
      return Double.NaN;
    }
    double deviation = 0;
    for (int part = 0; part < sizes.length; part++) {
      deviation += Math.abs(counts[part] / allCounts - sizes[part] / allSizes) / 2;
    }
    return Math.min(1, deviation / (1 - smallest / allSizes));
  }

  private static void check(long[] counts, long[] sizes) {
    if (counts.length != sizes.length) {
      throw new IllegalArgumentException(
          counts.length + " counts but " + sizes.length + " sizes; give one of each per part");
    }
    for (int part = 0; part < sizes.length; part++) {
      if (counts[part] < 0 || counts[part] > sizes[part]) {
        throw new IllegalArgumentException(
            "part "
                + part
                + " has the term "
                + counts[part]
                + " times in "
                + sizes[part]
                + " words");
      }
    }
  }
}
