package org.baomai.trend;

/**
 * All tests of one series of shares of stories.
 *
 * <p>The p-value is the larger of two: that of {@link MannKendall#corrected}, which is robust
 * against outliers, and that of a line weighted by stories, which is robust against changes of
 * exposure. A trend must be significant in both, and in the same direction.
 *
 * <p>A series may have any length: the time of all tests grows with n log n. The slopes of the line
 * are exact for up to {@link TheilSen#ALL_PAIRS} periods, and beyond that known to {@link
 * SlopeSearch#PRECISION} of themselves. Periods without stories count against no limit.
 *
 * <p>If autocorrelation is too high for these tests, a lasting level shift can still be found: if
 * the {@link IsotonicResidual} is not autocorrelated, the shift caused the autocorrelation, and the
 * uncorrected rank test decides. Of 2,000 drifting series of 24 periods, it mistakes none for a
 * lasting change at an autocorrelation of 0.3 and 0.6, and 8 (0.4 %) at 0.8.
 */
public final class TrendTest {
  /**
   * Version of the tests. Increase it when the same series may get another result; lakes are then
   * tested again.
   */
  public static final int VERSION = 4;

  /** Minimum number of periods with stories; with fewer the trend is undecided. */
  public static final int MIN_PERIODS = 8;

  /** A series with fewer periods is short: its autocorrelation cannot be estimated well. */
  public static final int SHORT_SERIES = 60;

  /** Maximum autocorrelation for which the correction is valid in a short series. */
  public static final double MAX_AUTOCORRELATION_SHORT = 0.5;

  /** Maximum autocorrelation for which the correction is valid. */
  public static final double MAX_AUTOCORRELATION = 0.8;

  /** Significance level of the uncorrected rank test for a lasting change. */
  private static final double LASTING_RANK_ALPHA = 0.001;

  /** Significance level of the weighted line for a lasting change. */
  private static final double LASTING_LINE_ALPHA = 0.05;

  private static final TheilSen NO_LINE =
      new TheilSen(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  private TrendTest() {}

  /**
   * Tests a series. Its direction is decided later, from the q-values of the whole family.
   *
   * @param shares share of stories that contain the term, one per period, in time order
   * @param exposures number of stories in each period; a period is missing if this is 0 or NaN or
   *     the share is NaN. No issue does not mean a share of 0
   * @param granularity the length of a period
   * @return all tests; undecided with fewer than {@link #MIN_PERIODS} periods with stories, or if
   *     autocorrelation is too high
   * @throws IllegalArgumentException if the arrays differ in length, an exposure is negative or a
   *     value infinite
   */
  public static TrendResult of(double[] shares, double[] exposures, Granularity granularity) {
    check(shares, exposures);
    double[] series = shares.clone();
    for (int period = 0; period < series.length; period++) {
      if (!(exposures[period] > 0)) {
        series[period] = Double.NaN;
      }
    }
    ObservedValues present = ObservedValues.of(series);
    if (present.count() < MIN_PERIODS) {
      return tooFew(series, present, granularity);
    }
    return tested(series, present, exposures, granularity);
  }

  private static TrendResult tested(
      double[] series, ObservedValues present, double[] exposures, Granularity granularity) {
    MannKendall corrected = MannKendall.corrected(series);
    double[] weights = weights(present, exposures);
    boolean autocorrelated = isTooAutocorrelated(present.count(), corrected.autocorrelation());
    boolean lasting = autocorrelated && isLasting(series, present, weights);
    MannKendall ranks = lasting ? MannKendall.of(series) : corrected;
    boolean decided = lasting || !autocorrelated;
    double perYear = granularity.periodsPerYear();
    TheilSen line = TheilSen.of(series, ranks.inflation());
    Pettitt change = Pettitt.of(series, ranks.inflation());
    double p = lasting ? ranks.p() : jointP(ranks, present, weights);
    return new TrendResult(
        present.count(),
        series.length - present.count(),
        line.slope() * perYear,
        line.low() * perYear,
        line.high() * perYear,
        decided ? p : Double.NaN,
        ranks.tau(),
        corrected.autocorrelation(),
        decided && change.u() > 0
            ? (Integer) LikelihoodChangePoint.firstAfter(present, weights)
            : null,
        decided ? change.p() : Double.NaN,
        Seasonality.of(series, granularity).p(),
        decided ? null : "neighbouring periods are too alike to tell a trend from a drift");
  }

  private static boolean isTooAutocorrelated(int periods, double autocorrelation) {
    return autocorrelation
        > (periods < SHORT_SERIES ? MAX_AUTOCORRELATION_SHORT : MAX_AUTOCORRELATION);
  }

  private static boolean isLasting(double[] series, ObservedValues present, double[] weights) {
    MannKendall ranks = MannKendall.of(series);
    if (ranks.p() > LASTING_RANK_ALPHA) {
      return false;
    }
    WeightedTrend line = WeightedTrend.of(present, weights, 1);
    return line.p() <= LASTING_LINE_ALPHA
        && Math.signum(line.slope()) == Math.signum((double) ranks.s())
        && IsotonicResidual.autocorrelation(present, ranks.s() > 0)
            <= IsotonicResidual.BIAS / present.count();
  }

  private static double[] weights(ObservedValues present, double[] exposures) {
    double[] weights = new double[present.count()];
    for (int index = 0; index < weights.length; index++) {
      weights[index] = exposures[present.positions()[index]];
    }
    return weights;
  }

  private static double jointP(MannKendall ranks, ObservedValues present, double[] weights) {
    WeightedTrend line = WeightedTrend.of(present, weights, ranks.inflation());
    boolean agree = Math.signum(line.slope()) == Math.signum((double) ranks.s());
    return agree ? Math.max(ranks.p(), line.p()) : 1;
  }

  private static TrendResult tooFew(
      double[] series, ObservedValues present, Granularity granularity) {
    double perYear = granularity.periodsPerYear();
    boolean hasLine = present.count() >= 3;
    TheilSen line = hasLine ? TheilSen.of(series) : NO_LINE;
    return new TrendResult(
        present.count(),
        series.length - present.count(),
        line.slope() * perYear,
        line.low() * perYear,
        line.high() * perYear,
        Double.NaN,
        hasLine ? MannKendall.of(series).tau() : Double.NaN,
        Double.NaN,
        null,
        Double.NaN,
        Double.NaN,
        "fewer than " + MIN_PERIODS + " periods have stories");
  }

  private static void check(double[] shares, double[] exposures) {
    if (shares.length != exposures.length) {
      throw new IllegalArgumentException(
          shares.length
              + " shares but "
              + exposures.length
              + " exposures; give one of each per period");
    }
    for (int period = 0; period < exposures.length; period++) {
      if (exposures[period] < 0 || Double.isInfinite(exposures[period])) {
        throw new IllegalArgumentException(
            "period "
                + period
                + " has "
                + exposures[period]
                + " stories; it must be 0 or more, and finite");
      }
    }
  }
}
