package org.baomai.page.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.baomai.page.text.Brackets;
import org.baomai.page.text.CharacterPairs;
import org.baomai.page.text.PairCache;
import org.junit.jupiter.api.Test;

class WeightsTest {

  private static String lines(String value) {
    return Arrays.stream(Weight.values())
        .map(weight -> weight + "\t" + value + "\n")
        .collect(Collectors.joining());
  }

  private static Weights read(String lines) throws IOException {
    return Weights.read(new BufferedReader(new StringReader(lines)));
  }

  @Test
  void readsNamesAndValuesAndIgnoresComments() throws IOException {
    Weights weights = read("# a remark\n\n" + lines("0.25"));
    assertThat(weights.of(Weight.START)).isEqualTo(0.25);
    assertThat(weights.of(Weight.CONFIDENCE_BANNER)).isEqualTo(0.25);
  }

  @Test
  void rejectsMissingRepeatedAndUnknownWeights() {
    String all = lines("1");
    assertThatThrownBy(() -> read(all.substring(all.indexOf('\n') + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("START");
    assertThatThrownBy(() -> read(all + "START\t2\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> read(all + "NO_SUCH\t2\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NO_SUCH");
  }

  @Test
  void evidenceIsTheSumOfValuesTimesWeights() throws IOException {
    Evidence evidence = Evidence.keeping(read(lines("0.5")));
    evidence.add(Weight.START);
    evidence.add(Weight.HEADING_SHARE, -3);
    evidence.when(false, Weight.UNFINISHED);
    assertThat(evidence.score()).isEqualTo(0.5 - 1.5);
    evidence.next();
    assertThat(evidence.score()).isZero();
    assertThat(Arrays.stream(evidence.values()).sum()).isEqualTo(1 - 3.0);
  }

  @Test
  void affinityComparesPairsWithChance() throws IOException {
    // 10 pairs in all: 渡口 6, 渡船 2, 新船 2; 渡 opens 8, 口 closes 6
    CharacterPairs pairs =
        CharacterPairs.read(new BufferedReader(new StringReader("渡口6船2\n新船2\n")));
    double chance = 8 * 6 / 10.0;
    assertThat(pairs.affinity('渡', '口'))
        .isCloseTo(Math.log((6 + 0.3) / (chance + 0.3)), within(1e-12));
    assertThat(pairs.affinity('新', '口')).isNegative();
    assertThat(pairs.affinity('山', '口')).isZero();
  }

  @Test
  void countsUnmatchedBrackets() {
    assertThat(Brackets.in("说：“渡口（新城")).isEqualTo(new Brackets(2, 0));
    assertThat(Brackets.in("新城）通车。”《晨报》")).isEqualTo(new Brackets(0, 2));
    assertThat(Brackets.in("“渡口”")).isEqualTo(new Brackets(0, 0));
  }

  @Test
  void aLaterPairEvictsACachedOneAndIsNotConfusedWithIt() {
    PairCache cache = new PairCache(1);
    for (int first = 0; first < 300; first++) {
      int place = cache.slot(first, first + 1);
      assertThat(cache.holds(place, first, first + 1)).isFalse();
      cache.put(place, first, first + 1, first);
      assertThat(cache.holds(place, first, first + 1)).isTrue();
      assertThat(cache.holds(place, first + 1, first)).isFalse();
      assertThat(cache.value(place)).isEqualTo(first);
    }
  }
}
