package org.baomai.trend;

import java.util.Random;

/** Random series from known models, reproducible by seed. */
public final class SimulatedSeries {
  private final Random random;

  public SimulatedSeries(long seed) {
    this.random = new Random(seed);
  }

  /**
   * A stationary AR(1) series with normal values of variance 1 and autocorrelation {@code memory}.
   */
  public double[] autoregressive(int periods, double memory) {
    double[] series = new double[periods];
    double fresh = Math.sqrt(1 - memory * memory);
    series[0] = random.nextGaussian();
    for (int place = 1; place < periods; place++) {
      series[place] = memory * series[place - 1] + fresh * random.nextGaussian();
    }
    return series;
  }

  /** A binomial count of successes in {@code trials}. */
  int binomial(int trials, double probability) {
    int successes = 0;
    for (int trial = 0; trial < trials; trial++) {
      successes += random.nextDouble() < probability ? 1 : 0;
    }
    return successes;
  }

  /** A Poisson count whose mean is itself gamma distributed: negative binomial. */
  int clustered(double mean, double shape) {
    return poisson(gamma(shape) * mean / shape);
  }

  /** A Poisson count by Knuth's product of uniforms, for small means. */
  public int poisson(double mean) {
    double limit = Math.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  /**
   * A gamma variate (Marsaglia & Tsang 2000); for a shape below 1 drawn with shape + 1 and scaled.
   */
  private double gamma(double shape) {
    double third = shape + 1 - 1.0 / 3;
    double lift = Math.pow(random.nextDouble(), 1 / shape);
    while (true) {
      double normal = random.nextGaussian();
      double cube = Math.pow(1 + normal / Math.sqrt(9 * third), 3);
      if (cube > 0
          && Math.log(random.nextDouble())
              < normal * normal / 2 + third - third * cube + third * Math.log(cube)) {
        return third * cube * lift;
      }
    }
  }
}
