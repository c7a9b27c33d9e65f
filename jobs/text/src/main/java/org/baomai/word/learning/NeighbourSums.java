package org.baomai.word.learning;

/**
 * What stands on one side of a run, as sums over its different neighbours.
 *
 * @param all occurrences of the run
 * @param most those beside its most frequent word
 * @param sumOfLogarithms sum of n · ln n over its words, in millionths
 * @param free those beside a mark or a border
 */
public record NeighbourSums(long all, long most, long sumOfLogarithms, long free) {
  private static final double MILLION = 1e6;

  /** Entropy in natural logarithms, each mark a neighbour of its own. */
  public double entropy() {
    return Math.max(0, StrictMath.log((double) all) - sumOfLogarithms / MILLION / all);
  }

  /** The same, all marks one neighbour: low for what is a clause of its own. */
  public double entropyOfOneMark() {
    double ofMarks = free == 0 ? 0 : free * StrictMath.log((double) free);
    return Math.max(0, StrictMath.log((double) all) - (sumOfLogarithms / MILLION + ofMarks) / all);
  }

  public double share() {
    return (double) most / all;
  }
}
