package org.baomai.measures.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrownVocabularyTest {
  private static final int WORDS = 2_000;

  @Test
  void theFirstCopyKeepsEveryWord() {
    assertThat(new GrownVocabulary(0.5).forms("水位", 4)[0]).isEqualTo("水位");
    assertThat(new GrownVocabulary(0).forms("水位", 4)).containsOnly("水位");
    assertThat(new GrownVocabulary(0.5).forms("水位", 9))
        .startsWith(new GrownVocabulary(0.5).forms("水位", 4));
  }

  @Test
  void thirtyCopiesHaveSixTimesTheWords() {
    // Pitman and Yor: Γ(30.5) / (Γ(30) Γ(1.5)), near to √30 / Γ(1.5) = 6.18
    long forms = 0;
    for (int word = 0; word < WORDS; word++) {
      forms +=
          Arrays.stream(new GrownVocabulary(0.5).forms("词" + word * 7919, 30)).distinct().count();
    }
    assertThat(forms / (double) WORDS).isCloseTo(6.15, within(0.25));
  }

  @Test
  void theExponentOfHeaps() {
    assertThat(GrownVocabulary.exponent(100, 200)).isCloseTo(1, within(1e-12));
    assertThat(GrownVocabulary.exponent(100, 100)).isZero();
    assertThatThrownBy(() -> new GrownVocabulary(1)).hasMessageContaining("exponent");
  }

  @Test
  void sentencesAreDealtOutOnceEach() {
    SentencePool pool = new SentencePool();
    LocalDate date = LocalDate.parse("2031-05-06");
    pool.add(
        "晨报",
        date,
        "article",
        "水位涨",
        List.of(new SentencePool.Place(7, 0, 2)),
        "雨停。水退了！",
        List.of(new SentencePool.Place(8, 0, 1), new SentencePool.Place(9, 3, 5)));
    pool.add("晨报", date, "article", null, List.of(), "人回来了。", List.of());

    List<SentencePool.Dealt> dealt = pool.deal(3);
    assertThat(dealt).hasSize(2);
    assertThat(dealt.get(0).headline()).extracting(s -> s.text()).containsExactly("水位涨");
    assertThat(dealt.get(0).body()).hasSize(2);
    assertThat(dealt.get(1).headline()).isEmpty();
    assertThat(dealt.stream().flatMap(article -> article.body().stream()).map(s -> s.text()))
        .containsExactlyInAnyOrder("雨停。", "水退了！", "人回来了。");
    SentencePool.Sentence second =
        SentencePool.cut("雨停。水退了！", List.of(new SentencePool.Place(9, 3, 5))).get(1);
    assertThat(second.terms()).containsExactly(9);
    assertThat(second.starts()).containsExactly(0);
    assertThat(second.ends()).containsExactly(2);
  }
}
