package org.baomai.reprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinHashTest {

  /** 1 − (1 − J²)^96: Leskovec, Rajaraman and Ullman, 3.4.2. */
  @ParameterizedTest
  @CsvSource({"0.05, 0.213", "0.1, 0.619", "0.2, 0.980", "0.5, 1.000"})
  void shareOfCommonBandsMatchesTheFormula(double jaccard, double meet) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int rounds = 1_000;
    int met = 0;
    for (int round = 0; round < rounds; round++) {
      met += meet(jaccard, random) ? 1 : 0;
    }
    double deviation = Math.sqrt(meet * (1 - meet) / rounds);
    assertThat((double) met / rounds)
        .as("seed %d", seed)
        .isCloseTo(meet, within(4.5 * deviation + 0.003));
  }

  /** Texts of random letters: 300 shingles in total, of which a given share is in both. */
  private static boolean meet(double jaccard, Random random) {
    int shared = (int) Math.round(300 * jaccard);
    int own = (300 - shared) / 2;
    int edge = Shingles.LENGTH - 1;
    int[] common = random.ints(shared + edge, 0, 1 << 20).toArray();
    int[] one = random.ints(own - edge, 0, 1 << 20).toArray();
    int[] other = random.ints(own - edge, 0, 1 << 20).toArray();
    int[] left = MinHash.bands(Shingles.of(joined(common, one)));
    int[] right = MinHash.bands(Shingles.of(joined(common, other)));
    for (int band = 0; band < MinHash.BANDS; band++) {
      if (left[band] == right[band]) {
        return true;
      }
    }
    return false;
  }

  private static int[] joined(int[] one, int[] other) {
    return java.util.stream.IntStream.concat(
            java.util.Arrays.stream(one), java.util.Arrays.stream(other))
        .toArray();
  }
}
