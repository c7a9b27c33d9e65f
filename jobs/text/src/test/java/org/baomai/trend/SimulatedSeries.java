package org.baomai.trend;

import java.util.Random;

/** Random series of known making, the same for the same seed. */
public final class SimulatedSeries {
  private final Random random;

  public SimulatedSeries(long seed) {
    this.random = new Random(seed);
  }

  /** A stationary normal series of variance 1 whose neighbours correlate by {@code memory}. */
  public double[] autoregressive(int periods, double memory) {
    double[] series = new double[periods];
    double fresh = Math.sqrt(1 - memory * memory);
    series[0] = random.nextGaussian();
    for (int place = 1; place < periods; place++) {
      series[place] = memory * series[place - 1] + fresh * random.nextGaussian();
    }
    return series;
  }

  /** How many of {@code trials} succeed. */
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

  /** Knuth's product of uniforms; good for small means. */
  public int poisson(double mean) {
    double limit = Math.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  /** Marsaglia and Tsang (2000), lifted by one and brought back for a shape below 1. */
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
