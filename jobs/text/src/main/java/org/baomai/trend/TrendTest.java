package org.baomai.trend;

/**
 * All tests of one series of shares of stories.
 *
 * <p>The p-value is the larger of two: that of {@link MannKendall#corrected}, which no outlier
 * moves, and that of a straight line weighted by stories, which no change of exposure moves. A
 * trend must convince both, and in the same direction.
 *
 * <p>Where neighbouring periods are too alike for that, a lasting change may still be told: if what
 * is left of the series without its {@link MonotoneResidual} has no memory, it is the change that
 * made them alike, and plain ranks decide. Of drifting series, whose neighbours correlate by 0.6,
 * one in a thousand is told so by mistake, and of those with 0.8 one in a hundred.
 */
public final class TrendTest {
  /** Changes whenever the same series may get another result; lakes are then tested anew. */
  public static final int VERSION = 3;

  /** Fewer periods with stories than this, and nothing is decided. */
  public static final int LEAST_PERIODS = 8;

  /**
   * More periods than this, those without stories included, and nothing is decided: all pairs of
   * periods are looked at, and a coarser granularity says the same of so long a time.
   */
  public static final int MOST_PERIODS = 400;

  /** Fewer periods than this are short: memory is hard to estimate in them. */
  public static final int SHORT_SERIES = 60;

  /** The autocorrelation up to which the correction holds in a short series. */
  public static final double HIGHEST_IN_SHORT = 0.5;

  /** The autocorrelation up to which it holds at all. */
  public static final double HIGHEST = 0.8;

  /** What plain ranks must not exceed where a lasting change is told in spite of memory. */
  private static final double LASTING_P = 0.001;

  /** What the line weighted by stories must not exceed there. */
  private static final double LASTING_LINE_P = 0.05;

  private static final TheilSen NO_LINE =
      new TheilSen(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  private TrendTest() {}

  /**
   * Tests a series; its direction is decided later, from the q-value over all series.
   *
   * @param shares share of stories with the term, one a period, in time order
   * @param exposures stories of each period; where it is 0 or NaN, or the share NaN, the period is
   *     missing: no issue is not a share of 0
   * @param granularity the length of a period
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
    PresentValues present = PresentValues.of(series);
    if (present.count() < LEAST_PERIODS) {
      return tooFew(series, present, granularity);
    }
    if (series.length > MOST_PERIODS) {
      return untested(
          present.count(),
          series.length,
          NO_LINE,
          Double.NaN,
          "more than " + MOST_PERIODS + " periods: longer ones tell");
    }
    return tested(series, present, exposures, granularity);
  }

  private static TrendResult tested(
      double[] series, PresentValues present, double[] exposures, Granularity granularity) {
    MannKendall corrected = MannKendall.corrected(series);
    double[] weights = weights(present, exposures);
    boolean tooAlike = isTooAlike(present.count(), corrected.autocorrelation());
    boolean lasting = tooAlike && isLasting(series, present, weights);
    MannKendall ranks = lasting ? MannKendall.of(series) : corrected;
    boolean decided = lasting || !tooAlike;
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

  private static boolean isTooAlike(int periods, double autocorrelation) {
    return autocorrelation > (periods < SHORT_SERIES ? HIGHEST_IN_SHORT : HIGHEST);
  }

  private static boolean isLasting(double[] series, PresentValues present, double[] weights) {
    MannKendall ranks = MannKendall.of(series);
    if (ranks.p() > LASTING_P) {
      return false;
    }
    ExposureTrend line = ExposureTrend.of(present, weights, 1);
    return line.p() <= LASTING_LINE_P
        && Math.signum(line.slope()) == Math.signum((double) ranks.s())
        && MonotoneResidual.memoryLeft(present, ranks.s() > 0)
            <= MonotoneResidual.WITHOUT_MEMORY / present.count();
  }

  private static double[] weights(PresentValues present, double[] exposures) {
    double[] weights = new double[present.count()];
    for (int index = 0; index < weights.length; index++) {
      weights[index] = exposures[present.places()[index]];
    }
    return weights;
  }

  private static double jointP(MannKendall ranks, PresentValues present, double[] weights) {
    ExposureTrend line = ExposureTrend.of(present, weights, ranks.inflation());
    boolean agree = Math.signum(line.slope()) == Math.signum((double) ranks.s());
    return agree ? Math.max(ranks.p(), line.p()) : 1;
  }

  private static TrendResult tooFew(
      double[] series, PresentValues present, Granularity granularity) {
    double perYear = granularity.periodsPerYear();
    boolean hasLine = present.count() >= 3;
    TheilSen line = hasLine ? TheilSen.of(series) : NO_LINE;
    return untested(
        present.count(),
        series.length,
        new TheilSen(
            line.slope() * perYear, line.intercept(), line.low() * perYear, line.high() * perYear),
        hasLine ? MannKendall.of(series).tau() : Double.NaN,
        "fewer than " + LEAST_PERIODS + " periods have stories");
  }

  private static TrendResult untested(
      int seen, int periods, TheilSen perYear, double tau, String because) {
    return new TrendResult(
        seen,
        periods - seen,
        perYear.slope(),
        perYear.low(),
        perYear.high(),
        Double.NaN,
        tau,
        Double.NaN,
        null,
        Double.NaN,
        Double.NaN,
        because);
  }

  private static void check(double[] shares, double[] exposures) {
    if (shares.length != exposures.length) {
      throw new IllegalArgumentException(
          shares.length + " shares but " + exposures.length + " exposures; give one each a period");
    }
    for (int period = 0; period < exposures.length; period++) {
      if (exposures[period] < 0 || Double.isInfinite(exposures[period])) {
        throw new IllegalArgumentException(
            "period " + period + " has " + exposures[period] + " stories");
      }
    }
  }
}
