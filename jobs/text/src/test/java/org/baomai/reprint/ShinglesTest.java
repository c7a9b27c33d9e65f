package org.baomai.reprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShinglesTest {

  @Test
  void measuresMatchThePublishedExample() {
    // datasketch's documentation of MinHash: 10 common shingles of 14 in total.
    Shingles one = of("天地玄黄宇宙洪荒日月盈昃辰宿");
    Shingles other = of("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来");

    assertThat(one.size()).isEqualTo(10);
    assertThat(other.size()).isEqualTo(14);
    assertThat(one.shared(other)).isEqualTo(10);
    assertThat(one.jaccard(other)).isEqualTo(0.714286, within(1e-6));
    assertThat(other.containment(one)).isEqualTo(1);
  }

  @Test
  void punctuationBlanksWidthAndScriptMakeNoDifference() {
    assertThat(Shingles.letters("  渡口，停航 ２ 日；\n「Ａ」線")).isEqualTo(Shingles.letters("渡口停航2日a线"));
  }

  @Test
  void textOfFourLettersHasNone() {
    assertThat(of("渡口停航").size()).isZero();
    assertThat(of("渡口停航").jaccard(of(""))).isZero();
    assertThat(of("渡口停航").containment(of("渡口停航半日"))).isZero();
  }

  @Test
  void repeatedShinglesCountOnce() {
    assertThat(of("一一一一一一一一").size()).isEqualTo(1);
  }

  private static Shingles of(String text) {
    return Shingles.of(Shingles.letters(text));
  }
}
