package org.baomai.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BurstsTest {
  private static final long[] RELEVANT = {0, 2, 1, 6, 7, 2, 8, 7, 2, 1};
  private static final long[] TOTALS = {9, 11, 12, 10, 10, 8, 12, 10, 13, 11};

  @Test
  void findsTheOptimumRatherThanTheGreedyPath() {
    Bursts bursts = Bursts.of(RELEVANT, TOTALS);

    assertThat(bursts.levels()).containsExactly(0, 0, 0, 1, 1, 0, 1, 1, 0, 0);
    assertThat(bursts.cost()).isCloseTo(25.524433, within(5e-7));
    assertThat(bursts.bursts()).hasSize(2);
    Burst first = bursts.bursts().get(0);
    Burst second = bursts.bursts().get(1);
    assertThat(first).isEqualTo(new Burst(3, 4, 1, first.weight()));
    assertThat(first.weight()).isCloseTo(3.955970, within(5e-7));
    assertThat(second).isEqualTo(new Burst(6, 7, 1, second.weight()));
    assertThat(second.weight()).isCloseTo(5.34226, within(5e-6));
  }

  @Test
  void sharesAndWeightsOfThePublishedExample() {
    double[] shares = Bursts.shares(36.0 / 106, 2, 2);
    double[][] costs =
        Bursts.costs(RELEVANT, TOTALS, new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, shares);
    double[] expected = {
      -6.4992, -5.1129, -7.2503, 1.2703, 2.6856, -2.9465, 2.6566, 2.6856, -6.5572, -6.5282
    };

    assertThat(shares).containsExactly(new double[] {.339623, .679245}, within(5e-7));
    for (int period = 0; period < expected.length; period++) {
      assertThat(costs[period][0] - costs[period][1]).isCloseTo(expected[period], within(5.001e-5));
    }
    // the greedy path of a widely used package costs more
    int[] greedy = {0, 0, 0, 0, 1, 0, 1, 1, 0, 0};
    assertThat(costOf(greedy, RELEVANT, TOTALS, 2, 1)).isCloseTo(26.794777, within(5e-7));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void noOtherPathIsCheaper(long seed) {
    Random random = new Random(seed);
    int levels = 2 + random.nextInt(2);
    double scaling = 1.5 + random.nextDouble();
    double transition = random.nextDouble() * 1.5;
    long[] totals = new long[4 + random.nextInt(4)];
    long[] relevant = new long[totals.length];
    for (int period = 0; period < totals.length; period++) {
      totals[period] = 1L + random.nextInt(30);
      relevant[period] = random.nextInt((int) totals[period] / (random.nextInt(3) + 1) + 1);
    }
    relevant[0] = 0; // some but not all documents have the term
    relevant[1] = 1;

    Bursts bursts = Bursts.of(relevant, totals, levels, scaling, transition);

    double least = Double.POSITIVE_INFINITY;
    int[] path = new int[totals.length];
    do {
      least = Math.min(least, costOf(path, relevant, totals, scaling, transition));
    } while (next(path, levels));
    int[] found = bursts.levels().stream().mapToInt(Integer::intValue).toArray();
    assertThat(bursts.cost()).isCloseTo(least, within(1e-9));
    assertThat(costOf(found, relevant, totals, scaling, transition)).isCloseTo(least, within(1e-9));
  }

  @Test
  void periodsWithoutDocumentsDoNotEndABurst() {
    Bursts bursts =
        Bursts.of(
            new long[] {1, 0, 1, 9, 0, 9, 1, 1, 1}, new long[] {50, 0, 50, 20, 0, 20, 50, 50, 50});

    assertThat(bursts.levels()).containsExactly(0, 0, 1, 1, 0, 0, 0);
    assertThat(bursts.bursts()).hasSize(1);
    assertThat(bursts.bursts().get(0).start()).isEqualTo(3);
    assertThat(bursts.bursts().get(0).end()).isEqualTo(5);
  }

  @Test
  void higherLevelsAreNestedInLowerOnes() {
    long[] relevant = {1, 1, 1, 12, 60, 60, 12, 1, 1, 1};
    long[] totals = {100, 100, 100, 50, 100, 100, 50, 100, 100, 100};

    Bursts bursts = Bursts.of(relevant, totals, 3, 2, 1);

    assertThat(bursts.bursts()).hasSize(2);
    assertThat(bursts.bursts().get(0).level()).isEqualTo(1);
    assertThat(bursts.bursts().get(1).level()).isEqualTo(2);
    assertThat(bursts.bursts().get(0).start()).isLessThanOrEqualTo(bursts.bursts().get(1).start());
    assertThat(bursts.bursts().get(0).end()).isGreaterThanOrEqualTo(bursts.bursts().get(1).end());
    assertThat(bursts.bursts()).allMatch(burst -> burst.weight() > 0);
  }

  @Test
  void noBurstsIfNoOrEveryDocumentHasTheTerm() {
    assertThat(Bursts.of(new long[] {0, 0}, new long[] {5, 5}).bursts()).isEmpty();
    assertThat(Bursts.of(new long[] {5, 5}, new long[] {5, 5}).bursts()).isEmpty();
    assertThat(Bursts.of(new long[] {0, 0}, new long[] {0, 0}).levels()).isEmpty();
    assertThat(Bursts.of(new long[0], new long[0]).bursts()).isEmpty();
  }

  @Test
  void largeCountsDoNotOverflow() {
    Bursts bursts =
        Bursts.of(
            new long[] {1_000, 1_000, 5_000, 1_000},
            new long[] {2_000_000_000L, 2_000_000_000L, 2_000_000_000L, 2_000_000_000L});

    assertThat(bursts.cost()).isFinite();
    assertThat(bursts.levels()).containsExactly(0, 0, 1, 0);
  }

  @Test
  void refusesInvalidCountsAndParameters() {
    assertThatThrownBy(() -> Bursts.of(new long[] {1, 7}, new long[] {5, 5}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("period 1 has 7");
    assertThatThrownBy(() -> Bursts.of(new long[] {1}, new long[] {5, 5}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Bursts.of(RELEVANT, TOTALS, 1, 2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2");
  }

  /** The cost by its definition, with exact binomial coefficients. */
  private static double costOf(
      int[] path, long[] relevant, long[] totals, double scaling, double transition) {
    double hits = 0;
    double all = 0;
    for (int period = 0; period < totals.length; period++) {
      hits += relevant[period];
      all += totals[period];
    }
    double cost = 0;
    int before = 0;
    for (int period = 0; period < path.length; period++) {
      double share = Math.min(0.9999, hits / all * Math.pow(scaling, path[period]));
      int total = (int) totals[period];
      int relevantHere = (int) relevant[period];
      cost -=
          Math.log(
              CombinatoricsUtils.binomialCoefficientDouble(total, relevantHere)
                  * Math.pow(share, relevantHere)
                  * Math.pow(1 - share, total - relevantHere));
      cost += Math.max(0, path[period] - before) * transition * Math.log(path.length);
      before = path[period];
    }
    return cost;
  }

  private static boolean next(int[] path, int levels) {
    for (int place = 0; place < path.length; place++) {
      if (++path[place] < levels) {
        return true;
      }
      path[place] = 0;
    }
    return false;
  }
}
