package org.baomai.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests diversity, exclusivity, relevance and Jensen-Shannon divergence. */
class TopicMeasuresTest {
  @Test
  void diversityIsTheShareOfDistinctTerms() {
    assertThat(Diversity.of(List.of(List.of("a", "b"), List.of("b", "c")))).isEqualTo(0.75);
    assertThat(Diversity.of(List.of(List.of("a", "b"), List.of("c", "d")))).isEqualTo(1);
    assertThat(Diversity.of(List.of(List.of("a"), List.of("a"), List.of("a"), List.of("a"))))
        .isEqualTo(0.25);
    assertThat(Diversity.of(List.of())).isNaN();
  }

  @Test
  void exclusivityIsTheMeanShareOfTheTopic() {
    // 0.3 of 0.4 and 0.1 of 0.4: (3/4 + 1/4) / 2
    assertThat(Exclusivity.of(new double[] {.3, .1}, new double[] {.4, .4}))
        .isCloseTo(0.5, within(1e-12));
    assertThat(Exclusivity.of(new double[] {.3, .1}, new double[] {.3, .1})).isEqualTo(1);
    assertThat(Exclusivity.of(new double[0], new double[0])).isNaN();
    assertThatThrownBy(() -> Exclusivity.of(new double[] {0}, new double[] {0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("term 0");
    assertThatThrownBy(() -> Exclusivity.of(new double[] {.3}, new double[] {.2}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    // 0.6 ln 0.02 + 0.4 ln(0.02 / 0.001) = 0.6 · −3.912023 + 0.4 · 2.995732
    "0.02, 0.001, 0.6, -1.148921",
    "0.02, 0.001, 1, -3.912023",
    "0.02, 0.001, 0, 2.995732",
  })
  void relevance(double weight, double share, double lambda, double expected) {
    assertThat(Relevance.of(weight, share, lambda)).isCloseTo(expected, within(5e-7));
  }

  @Test
  void relevanceAtTheLimits() {
    assertThat(Relevance.of(0, 0.1)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Relevance.of(0.02, 0.001)).isEqualTo(Relevance.of(0.02, 0.001, 0.6));
    assertThatThrownBy(() -> Relevance.of(0.1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Relevance.of(0.1, 0.1, 1.1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void divergenceMatchesHandCalculation() {
    // (1/2, 1/2) and (1, 0), middle (3/4, 1/4):
    // ½[½ log₂(2/3) + ½ log₂ 2] + ½ log₂(4/3) = 0.311278
    assertThat(JensenShannon.divergence(new double[] {.5, .5}, new double[] {1, 0}))
        .isCloseTo(0.311278, within(5e-7));
    assertThat(JensenShannon.divergence(new double[] {3, 3}, new double[] {8, 0}))
        .isCloseTo(0.311278, within(5e-7));
    assertThat(JensenShannon.divergence(Map.of("a", 1.0, "b", 1.0), Map.of("a", 2.0)))
        .isCloseTo(0.311278, within(5e-7));
    assertThat(JensenShannon.divergence(Map.of("a", 1.0), Map.of("b", 1.0))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void divergenceIsSymmetricAndBoundedAndItsRootIsAMetric(long seed) {
    Random random = new Random(seed);
    double[][] weights = new double[3][2 + random.nextInt(20)];
    for (double[] one : weights) {
      for (int term = 0; term < one.length; term++) {
        one[term] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
      }
      one[0] += 0.1;
    }
    double there = JensenShannon.divergence(weights[0], weights[1]);

    assertThat(there).isBetween(0.0, 1.0);
    assertThat(JensenShannon.divergence(weights[1], weights[0])).isCloseTo(there, within(1e-12));
    assertThat(JensenShannon.divergence(weights[0], weights[0])).isCloseTo(0, within(1e-12));
    assertThat(Math.sqrt(there))
        .isLessThanOrEqualTo(
            Math.sqrt(JensenShannon.divergence(weights[0], weights[2]))
                + Math.sqrt(JensenShannon.divergence(weights[2], weights[1])));
  }

  @Test
  void refusesInvalidDistributions() {
    double[] one = {1};
    assertThatThrownBy(() -> JensenShannon.divergence(one, new double[] {0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JensenShannon.divergence(one, new double[] {Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JensenShannon.divergence(one, new double[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("same terms");
  }
}
