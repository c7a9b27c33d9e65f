package org.baomai.trend;

import java.io.Serializable;
import org.apache.commons.math3.distribution.GammaDistribution;

/**
 * A rate with its 95 % confidence interval.
 *
 * @param rate the observed rate; NaN without exposure
 * @param low lower end; NaN without exposure
 * @param high upper end; NaN without exposure
 */
public record RateInterval(double rate, double low, double high) implements Serializable {
  private static final RateInterval UNKNOWN = new RateInterval(Double.NaN, Double.NaN, Double.NaN);
  private static final double MILLION = 1e6;
  private static final double TAIL = 0.025;

  /**
   * The share of stories that contain a term, 0 to 1, with Wilson's score interval (Wilson 1927).
   *
   * @param df number of stories that contain the term
   * @param stories number of all stories; 0 gives NaN
   * @throws IllegalArgumentException if {@code df} is negative or above {@code stories}
   */
  public static RateInterval ofShare(long df, long stories) {
    if (df < 0 || df > stories) {
      throw new IllegalArgumentException(
          df + " stories contain the term, out of " + stories + "; it must be between 0 and all");
    }
    if (stories == 0) {
      return UNKNOWN;
    }
    double share = (double) df / stories;
    double square = TailProbability.QUANTILE_975 * TailProbability.QUANTILE_975;
    double weight = 1 + square / stories;
    double centre = (share + square / (2 * stories)) / weight;
    double halfWidth =
        TailProbability.QUANTILE_975
            * Math.sqrt(share * (1 - share) / stories + square / (4.0 * stories * stories))
            / weight;
    double low = df == 0 ? 0 : centre - halfWidth;
    double high = df == stories ? 1 : centre + halfWidth;
    return new RateInterval(share, low, high);
  }

  /**
   * The rate per million words. Occurrences are clustered: a story that contains a term once is
   * likely to contain it again, so tf occurrences carry less information than tf independent ones.
   * The variance of tf, estimated over the stories as Σ tf² − (Σ tf)² / stories and at least tf,
   * corresponds to tf² / variance independent clusters of equal size (effective sample size, Kish
   * 1965). The interval is the exact Poisson interval (Garwood 1936) of this effective count.
   *
   * @param tf number of occurrences of the term; 0 gives the interval from 0 to −ln 0.025
   *     occurrences
   * @param words number of all words; 0 gives NaN
   * @param tfSquared the sum over stories of the squared number of occurrences in the story
   * @param stories number of all stories, those without the term included
   * @throws IllegalArgumentException if a count is negative, {@code tf} is above {@code words}, or
   *     {@code tfSquared} is not between tf and tf² or below tf² / stories
   */
  public static RateInterval perMillion(long tf, long words, long tfSquared, long stories) {
    if (tf < 0 || words < 0 || tf > words) {
      throw new IllegalArgumentException(tf + " occurrences in " + words + " words");
    }
    double square = (double) tf * tf;
    if (tfSquared < tf || tfSquared > square || square > (double) tfSquared * stories) {
      throw new IllegalArgumentException(
          "the sum of squared counts cannot be "
              + tfSquared
              + " for "
              + tf
              + " occurrences in "
              + stories
              + " stories");
    }
    if (words == 0) {
      return UNKNOWN;
    }
    double scale = MILLION / words;
    if (tf == 0) {
      return new RateInterval(0, 0, -Math.log(TAIL) * scale);
    }
    double effective = square / Math.max((double) tf, tfSquared - square / stories);
    double occurrencesEach = tf / effective;
    double low = quantile(effective, TAIL) * occurrencesEach * scale;
    double high = quantile(effective + 1, 1 - TAIL) * occurrencesEach * scale;
    return new RateInterval(tf * scale, low, high);
  }

  private static double quantile(double shape, double probability) {
    return new GammaDistribution(null, shape, 1, 1e-12).inverseCumulativeProbability(probability);
  }
}
