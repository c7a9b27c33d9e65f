package org.baomai.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.baomai.topic.Lineage.Event;
import org.baomai.topic.Lineage.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that topics of one fit are recognised in the next, and distinguished from chance. */
class LineageTest {
  private static final int STORIES = 400;

  @Test
  void assignmentMaximisesTheSum() {
    // the greedy choice gives 9 + 1; the maximum is 8 + 7
    assertThat(Assignment.of(new double[][] {{9, 8}, {7, 1}})).containsExactly(1, 0);
    assertThat(Assignment.of(new double[][] {{1, 5, 2}})).containsExactly(1);
    assertThat(Assignment.of(new double[][] {{1}, {3}, {2}})).containsExactly(-1, 0, -1);
    assertThat(Assignment.of(new double[0][])).isEmpty();
  }

  @Test
  void agreementIsTheMeanJaccardIndexOverDepths() {
    // depth 1: a|b 0 of 2; depth 2: ab|ba 2 of 2; depth 3: abc|bad 2 of 4
    assertThat(TopicAgreement.averageJaccard(List.of("a", "b", "c"), List.of("b", "a", "d")))
        .isCloseTo((0 + 1 + 0.5) / 3, within(1e-12));
    List<List<String>> one = List.of(List.of("a", "b"), List.of("c", "d"));
    assertThat(TopicAgreement.of(one, List.of(List.of("c", "d"), List.of("a", "b")))).isEqualTo(1);
    // a b | a x: 1 and 1/3; c d | c d: 1
    assertThat(TopicAgreement.of(one, List.of(List.of("c", "d"), List.of("a", "x"))))
        .isCloseTo((1 + (1 + 1.0 / 3) / 2) / 2, within(1e-12));
  }

  @Test
  void correlatesSharesOverStories() {
    PairedShares readings =
        new PairedShares(
            new int[][] {{1, 0}, {2, 1}, {3, 0}}, new int[][] {{2, 5}, {4, 5}, {6, 5}});
    double[][] found = readings.correlations();
    assertThat(found[0][0]).isCloseTo(1, within(1e-12));
    assertThat(found[0][1]).as("constant share").isZero();
    assertThat(found[1][0]).isCloseTo(0, within(1e-12));
  }

  /**
   * Stories whose main topic is story mod k, with some noise; the later model's topics come from a
   * rule.
   */
  private static PairedShares readings(int earlier, int later, long seed, IntUnaryOperator rule) {
    Random random = new Random(seed);
    int[][] before = new int[STORIES][];
    int[][] after = new int[STORIES][];
    for (int story = 0; story < STORIES; story++) {
      before[story] = shares(earlier, story % earlier, random);
      after[story] = shares(later, rule.applyAsInt(story), random);
    }
    return new PairedShares(before, after);
  }

  private static int[] shares(int topics, int main, Random random) {
    int[] shares = new int[topics];
    for (int topic = 0; topic < topics; topic++) {
      shares[topic] = random.nextInt(1_000);
    }
    if (main >= 0) {
      shares[main] += 3_000;
    }
    return shares;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void recognisesTopicsThatContinue(long seed) {
    List<Step> steps = Lineage.of(readings(6, 6, seed, story -> (story + 2) % 6));
    assertThat(steps).hasSize(6);
    for (int topic = 0; topic < 6; topic++) {
      assertThat(steps.get(topic).event()).isEqualTo(Event.CONTINUED);
      assertThat(steps.get(topic).earlier()).isEqualTo((topic + 4) % 6);
      assertThat(steps.get(topic).similarity()).isGreaterThan(0.5);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void recognisesSplitsAndMerges(long seed) {
    // topic 0 is split unevenly into 0 and 6
    List<Step> split =
        Lineage.of(
            readings(6, 7, seed, story -> story % 6 == 0 && story % 18 == 0 ? 6 : story % 6));
    assertThat(split).hasSize(7);
    assertThat(split.get(6)).extracting(Step::event, Step::earlier).containsExactly(Event.SPLIT, 0);
    assertThat(split.get(0).event()).isEqualTo(Event.CONTINUED);

    // 5 is merged into 1
    List<Step> merged = Lineage.of(readings(6, 5, seed, story -> story % 6 == 5 ? 1 : story % 6));
    assertThat(merged).hasSize(6);
    Step ended = merged.get(5);
    assertThat(List.of(ended.event(), ended.later())).containsExactly(Event.MERGED, 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void recognisesBirthsAndDeaths(long seed) {
    List<Step> born = Lineage.of(readings(5, 6, seed, story -> story % 5));
    assertThat(born).hasSize(6);
    assertThat(born.get(5).event()).isEqualTo(Event.BORN);
    assertThat(born.get(5).similarity()).isNaN();

    // the stories of topic 4 are spread over all topics
    List<Step> died =
        Lineage.of(readings(5, 4, seed, story -> story % 5 == 4 ? story / 5 % 4 : story % 5));
    assertThat(died).hasSize(5);
    assertThat(died.get(4)).extracting(Step::event, Step::earlier).containsExactly(Event.DIED, 4);
  }

  /** One topic dies and another is born while k stays the same: they are not matched. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void chanceSimilarityIsNotAContinuation(long seed) {
    List<Step> steps =
        Lineage.of(readings(5, 5, seed, story -> story % 5 == 4 ? story / 5 % 4 : story % 5));
    assertThat(steps.get(4).event()).isEqualTo(Event.BORN);
    assertThat(steps.get(5).event()).isEqualTo(Event.DIED);
  }

  @Test
  void refusesAnEmptySetOfStories() {
    assertThatThrownBy(() -> Lineage.of(new PairedShares(new int[0][], new int[0][])))
        .hasMessageContaining("There is no story");
  }
}
