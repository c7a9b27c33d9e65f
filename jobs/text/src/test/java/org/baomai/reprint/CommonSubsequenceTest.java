package org.baomai.reprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CommonSubsequenceTest {

  @Test
  void findsTheLengthOfTheLongest() {
    assertThat(length("ABCBDAB", "BDCABA")).as("Cormen et al., section 15.4").isEqualTo(4);
    assertThat(length("", "渡口")).isZero();
    assertThat(length("渡口停航", "渡口停航")).isEqualTo(4);
    assertThat(length("渡口停航", "江水上涨")).isZero();
  }

  @Test
  void agreesWithDynamicProgramming() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      int[] one = random.ints(random.nextInt(200), 0, 1 + random.nextInt(20)).toArray();
      int[] other = random.ints(random.nextInt(200), 0, 1 + random.nextInt(20)).toArray();
      assertThat(CommonSubsequence.length(one, other))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(byTable(one, other));
    }
  }

  private static int byTable(int[] one, int[] other) {
    int[][] longest = new int[one.length + 1][other.length + 1];
    for (int i = 1; i <= one.length; i++) {
      for (int j = 1; j <= other.length; j++) {
        longest[i][j] =
            one[i - 1] == other[j - 1]
                ? longest[i - 1][j - 1] + 1
                : Math.max(longest[i - 1][j], longest[i][j - 1]);
      }
    }
    return longest[one.length][other.length];
  }

  private static int length(String one, String other) {
    return CommonSubsequence.length(one.codePoints().toArray(), other.codePoints().toArray());
  }
}
