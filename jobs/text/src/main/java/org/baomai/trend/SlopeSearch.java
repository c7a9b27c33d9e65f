package org.baomai.trend;

/**
 * Finds a slope between pairs of values by its rank, without computing the slopes of all pairs. A
 * pair has a slope below θ if it is inverted after the line of slope θ is removed, so that the
 * slopes below any θ are counted in n log n steps ({@link Inversions}); the slope of a rank lies
 * where the count passes it, which bisection finds (after Cole, Salowe, Steiger & Szemerédi 1989,
 * who select slopes by such counts).
 */
final class SlopeSearch {
  /** The search stops when the slope is known to this share of itself. */
  static final double PRECISION = 1e-9;

  private final ObservedValues present;
  private final double[] residuals;
  private final double[] spare;
  private final double steepest;
  private final long pairs;
  private final long falling;
  private final long notRising;

  /**
   * A search among the slopes of a series.
   *
   * @param present at least two values
   */
  SlopeSearch(ObservedValues present) {
    this.present = present;
    this.residuals = new double[present.count()];
    this.spare = new double[present.count()];
    this.steepest = steepest(present);
    this.pairs = present.count() * (present.count() - 1L) / 2;
    removeLine(0);
    this.falling = Inversions.below(residuals, spare);
    this.notRising = atMost(0);
  }

  /** Largest absolute slope: it is between neighbours, as every other one is a mean of theirs. */
  private static double steepest(ObservedValues present) {
    double steepest = 0;
    for (int index = 1; index < present.count(); index++) {
      double rise = present.values()[index] - present.values()[index - 1];
      int run = present.positions()[index] - present.positions()[index - 1];
      steepest = Math.max(steepest, Math.abs(rise / run));
    }
    return steepest;
  }

  /** The median slope. */
  double median() {
    double upper = ofRank(pairs / 2);
    return pairs % 2 == 1 ? upper : (ofRank(pairs / 2 - 1) + upper) / 2;
  }

  /** Number of pairs. */
  long pairs() {
    return pairs;
  }

  /**
   * The slope of a rank.
   *
   * @param rank number of smaller slopes, from 0; values out of range are moved into it
   * @return the slope, to {@link #PRECISION}; exactly 0 if it is 0
   */
  double ofRank(long rank) {
    long wanted = Math.max(0, Math.min(pairs - 1, rank));
    if (wanted < falling) {
      return between(-steepest * (1 + PRECISION), 0, wanted);
    }
    if (wanted < notRising) {
      return 0;
    }
    return between(0, steepest * (1 + PRECISION), wanted);
  }

  /** Bisects: at most {@code rank} slopes are up to low, and more than that up to high. */
  private double between(double from, double to, long rank) {
    double low = from;
    double high = to;
    while (high - low > PRECISION * Math.max(Math.abs(low), Math.abs(high))
        && high - low > Double.MIN_NORMAL) {
      double middle = low + (high - low) / 2;
      if (atMost(middle) > rank) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low + (high - low) / 2;
  }

  private long atMost(double slope) {
    removeLine(slope);
    return Inversions.atMost(residuals, spare);
  }

  private void removeLine(double slope) {
    for (int index = 0; index < residuals.length; index++) {
      residuals[index] = present.values()[index] - slope * present.positions()[index];
    }
  }
}
