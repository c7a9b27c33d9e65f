package org.baomai.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TopicLabelTest {
  @Test
  void joinsThreeTermsThatDoNotContainEachOther() {
    assertThat(
            TopicLabel.of(
                List.of(
                    new RelevantTerm("码头", -1),
                    new RelevantTerm("渔港码头", -2),
                    new RelevantTerm("休渔期", -3),
                    new RelevantTerm("渔期", -4),
                    new RelevantTerm("灯塔", -5),
                    new RelevantTerm("潮汐", -6))))
        .isEqualTo("码头、休渔期、灯塔");
  }

  @Test
  void ignoresInputOrderAndBreaksTiesByCodePoint() {
    List<RelevantTerm> terms = new ArrayList<>();
    for (String term : List.of("丙", "乙", "甲", "丁")) {
      terms.add(new RelevantTerm(term, 0.5));
    }
    Random random = new Random(3);
    for (int run = 0; run < 10; run++) {
      Collections.shuffle(terms, random);
      assertThat(TopicLabel.of(terms)).isEqualTo("丁、丙、乙"); // U+4E01, U+4E19, U+4E59
    }
  }

  @Test
  void hasFewerTermsIfThereAreNoMore() {
    assertThat(TopicLabel.of(List.of(new RelevantTerm("灯塔", 1)))).isEqualTo("灯塔");
    assertThatThrownBy(() -> TopicLabel.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void vocabularyIsOrderedByCountThenCodePoint() {
    String rare = Character.toString(0x20000); // sorts before U+FF01 by UTF-16 units
    Map<String, Long> counts = new TreeMap<>();
    counts.put("灯塔", 7L);
    counts.put(rare, 7L);
    counts.put("！", 7L);
    counts.put("码头", 9L);
    counts.put("灯", 7L);

    assertThat(rare.compareTo("！")).isNegative();
    assertThat(Vocabulary.order(counts)).containsExactly("码头", "灯", "灯塔", "！", rare);
    assertThat(Vocabulary.order(Map.of())).isEmpty();
    assertThat(Vocabulary.compareCodePoints("灯塔", "灯塔")).isZero();
  }
}
