package org.baomai.word.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which runs are accepted as words, and their parts of speech. */
class NewWordRuleTest {
  private static final long LARGE_CORPUS = 4_000_000;
  private static final long SMALL_CORPUS = 20_000;

  @Test
  void wordsNeedCohesionAndVaryingNeighbours() {
    assertThat(isWord(run("双桥联动", "双/m 桥/n 联动/v", 5, 2, 0.3))).isTrue();
    assertThat(isWord(run("双桥联动", "双/m 桥/n 联动/v", 2.9, 2, 0.3))).as("cohesion").isFalse();
    assertThat(isWord(run("双桥联动", "双/m 桥/n 联动/v", 5, 0.9, 0.3))).as("entropy").isFalse();
    assertThat(isWord(run("双桥联动", "双/m 桥/n 联动/v", 5, 2, 0.8))).as("neighbour").isFalse();
  }

  @Test
  void clausesThatIntroduceSpeechAreNoWords() {
    assertThat(isWord(run("数据显示", "数据/n 显示/v", 6, 2, 0.3))).isFalse();
    assertThat(isWord(run("数据显示屏", "数据/n 显示屏/n", 6, 2, 0.3))).isTrue();
    assertThat(isWord(run("景观介绍", "景观/n 介绍/vn", 6, 2, 0.3))).as("a noun").isTrue();
  }

  @Test
  void thresholdsAreStricterForCharacters() {
    assertThat(isWord(ofCharacters("棠运会", 3.9, 3))).isFalse();
    assertThat(isWord(ofCharacters("棠运会", 5, 1.2))).isFalse();
    assertThat(isWord(ofCharacters("棠运会", 6, 1.2))).isTrue();
  }

  @Test
  void singleWordsAreLearnedOnlyIfOftenSplit() {
    assertThat(isWord(single("人大代表", 21, 24))).isTrue();
    assertThat(isWord(single("人大代表", 23, 24))).isFalse();
    assertThat(isWord(single("人大代表", 11, 24))).isFalse();
  }

  @Test
  void namePatternsApplyOnlyToASmallCorpus() {
    NewWordEvidence slogan = quoted("两岸三桥", "两/m 岸/n 三/m 桥/n", 1);
    assertThat(NewWordRule.words(List.of(slogan), SMALL_CORPUS)).hasSize(1);
    assertThat(NewWordRule.words(List.of(slogan), LARGE_CORPUS)).isEmpty();
    NewWordEvidence metaphor = quoted("定海神针", "定/v 海神/n 针/n", 1);
    assertThat(NewWordRule.words(List.of(metaphor), SMALL_CORPUS)).isEmpty();
    NewWordEvidence unquoted = quoted("两岸三桥", "两/m 岸/n 三/m 桥/n", 0);
    assertThat(NewWordRule.words(List.of(unquoted), SMALL_CORPUS)).isEmpty();
  }

  @Test
  void verbPhrasesScoreBelowNames() {
    NewWordEvidence verbs = run("加快推进", "加快/v 推进/v", 5, 2, 0.3);
    NewWordEvidence name = run("渡口改造", "渡口/n 改造/vn", 5, 2, 0.3);
    List<LearnedWord> words = NewWordRule.words(List.of(verbs, name), LARGE_CORPUS);
    assertThat(words).extracting(LearnedWord::term).containsExactly("加快推进", "渡口改造");
    assertThat(words.get(0).scores().get("precision"))
        .isEqualTo(words.get(1).scores().get("precision") / 2);
    // 5 · 40 ÷ √16
    assertThat(words.get(1).scores().get("event")).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource({
    "南埠街道, 南埠/ns 街道/n, 0, ns",
    "市总工会, 市/n 总工会/n, 0, nt",
    "棠江银行, 棠江/ns 银行/n, 0, nt",
    "海燕十七号, 海燕/n 十七/m 号/q, 0, nz",
    "百巷千灯, 百/m 巷/n 千/m 灯/n, 20, nz",
    "专项债券, 专项/n 债券/n, 0, n",
    "互助互济, 互助/v 互济/v, 0, l"
  })
  void predictsThePartOfSpeechFromEndingAndParts(String text, String cut, long quoted, String tag) {
    assertThat(NewWordTag.of(quoted(text, cut, quoted))).isEqualTo(tag);
  }

  private static boolean isWord(NewWordEvidence run) {
    return !NewWordRule.words(List.of(run), LARGE_CORPUS).isEmpty();
  }

  private static NewWordEvidence run(
      String text, String cut, double cohesion, double entropy, double share) {
    return new NewWordEvidence(
        text, cut, true, 40, 16, null, 40, 0, cohesion, entropy, entropy + 1, entropy, share, 0);
  }

  private static NewWordEvidence ofCharacters(String text, double cohesion, double entropy) {
    return new NewWordEvidence(
        text, "棠 运 会", false, 40, 16, null, 40, 0, cohesion, entropy, entropy, entropy, 0.3, 0);
  }

  private static NewWordEvidence single(String text, long asWord, long stands) {
    double infinite = Double.POSITIVE_INFINITY;
    return new NewWordEvidence(
        text, text + "/n", true, asWord, 9, null, stands, asWord, infinite, 0, 0, 0, 0.9, 0);
  }

  private static NewWordEvidence quoted(String text, String cut, long quoted) {
    return new NewWordEvidence(text, cut, true, 1, 1, null, 1, 0, 2, 0, 0, 0, 0, quoted);
  }
}
