package org.baomai.word.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.baomai.base.RandomText;
import org.baomai.base.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "天晴了。路|修|好了。人来了。|路修好了。",
        "|修|路。人来。|修路。",
        "人来。他说：“路|好|！”人走。|他说：“路好！”",
        "他说：“路好！”人|走|了|人走了",
        "甲？！（乙|丙|；）丁|（乙丙；）",
        "上一行\\n  中|间|一行 \\n下一行|中间一行",
        "上一行\\r\\n中|间|\\r\\n下|中间",
        "它值3.5元,|好|.是吗?是|它值3.5元,好.是吗?",
        "😀。路|😀|好。完|路😀好。",
        "甲|。乙。|丙|甲。乙。"
      })
  void findsTheSentence(String before, String keyword, String after, String sentence) {
    String left = lines(before);
    String text = left + keyword + lines(after);
    int start = left.codePointCount(0, left.length());
    Span span = Sentences.around(text, start, start + keyword.codePointCount(0, keyword.length()));
    assertThat(cut(text, span)).isEqualTo(sentence);
  }

  @Test
  void extractsAKeywordWithItsContext() {
    String text = "完。😀老百姓说出门方便多了。好";
    assertThat(Kwic.of(text, 7, 9, 3)).isEqualTo(new Kwic("百姓说", "出门", "方便多"));
    assertThat(Kwic.of(text, 7, 9, 99)).isEqualTo(new Kwic("😀老百姓说", "出门", "方便多了。"));
    assertThat(Kwic.of(text, 7, 9, 0)).isEqualTo(new Kwic("", "出门", ""));
    assertThat(Kwic.of(text, 7, 9, Integer.MAX_VALUE).right()).isEqualTo("方便多了。");
  }

  @Test
  void refusesRangesOutsideTheText() {
    assertThatThrownBy(() -> Sentences.around("甲😀", 1, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 code points");
    assertThatThrownBy(() -> Kwic.of("甲乙", 0, 1, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sentenceContainsTheRangeInRandomText() {
    assertThat(Sentences.around("", 0, 0)).isEqualTo(new Span(0, 0));
    for (long seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      String text = RandomText.of(random, 1 + random.nextInt(60));
      int length = text.codePointCount(0, text.length());
      int start = random.nextInt(length + 1);
      int end = start + random.nextInt(length + 1 - start);
      Span span = Sentences.around(text, start, end);
      assertThat(span.start()).as("seed " + seed).isBetween(0, start);
      assertThat(span.end()).as("seed " + seed).isBetween(end, length);
      Kwic kwic = Kwic.of(text, start, end, length);
      assertThat(kwic.left() + kwic.keyword() + kwic.right())
          .as("seed " + seed)
          .isEqualTo(cut(text, span));
    }
  }

  private static String lines(String text) {
    return text == null ? "" : text.replace("\\n", "\n").replace("\\r", "\r");
  }

  private static String cut(String text, Span span) {
    int from = text.offsetByCodePoints(0, span.start());
    return text.substring(from, text.offsetByCodePoints(0, span.end()));
  }
}
