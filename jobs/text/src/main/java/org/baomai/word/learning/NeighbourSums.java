package org.baomai.word.learning;

/**
 * The distribution of the neighbours on one side of a run, aggregated over its distinct neighbours.
 * A neighbour is the word or character next to the run.
 *
 * @param occurrences occurrences of the run, at least 1
 * @param mostFrequent occurrences next to its most frequent neighbour; punctuation and text
 *     boundaries do not count as neighbours
 * @param sumOfLogarithms Σ n ln n over its neighbours, n being the occurrences next to each, in
 *     millionths
 * @param delimited occurrences next to punctuation or a text boundary
 */
public record NeighbourSums(
    long occurrences, long mostFrequent, long sumOfLogarithms, long delimited) {
  private static final double MILLION = 1e6;

  /**
   * Entropy of the neighbours in nats, at least 0; every delimited occurrence counts as a distinct
   * neighbour.
   */
  public double entropy() {
    return Math.max(
        0, StrictMath.log((double) occurrences) - sumOfLogarithms / MILLION / occurrences);
  }

  /**
   * Entropy of the neighbours in nats, at least 0; all delimited occurrences count as one and the
   * same neighbour. It is low for a complete clause.
   */
  public double entropyMarksAsOne() {
    double ofMarks = delimited == 0 ? 0 : delimited * StrictMath.log((double) delimited);
    return Math.max(
        0,
        StrictMath.log((double) occurrences) - (sumOfLogarithms / MILLION + ofMarks) / occurrences);
  }

  /** Share of occurrences next to the most frequent neighbour: 0 to 1. */
  public double mostFrequentShare() {
    return (double) mostFrequent / occurrences;
  }
}
