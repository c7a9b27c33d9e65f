package org.baomai.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baomai.base.Span;
import org.baomai.word.ArticleTerm.Field;
import org.baomai.word.ArticleTerm.Occurrence;
import org.baomai.word.dictionary.UserDictionary;
import org.baomai.word.hanlp.HanlpSegmenter;
import org.junit.jupiter.api.Test;

class ArticleTermTest {
  private final Segmenter segmenter = HanlpSegmenter.with(UserDictionary.empty());

  @Test
  void wordsOfMarksAreALayerOfTheirOwnWithOffsetsInTheField() {
    // 𠮷 is one code point and two UTF-16 units; the mark is [5, 12).
    String body = "𠮷田停航。（记者沈岚摄）记者到渡口采访。";
    List<ArticleTerm> terms =
        ArticleTerm.of(
            List.of(
                new Field("headline", null, List.of()),
                new Field("body", body, List.of(new Span(5, 12)))),
            segmenter);

    assertThat(terms)
        .filteredOn(term -> term.term().equals("记者"))
        .containsExactly(
            new ArticleTerm(Layer.WORD, "记者", "n", List.of(new Occurrence("body", 12, 14))),
            new ArticleTerm(Layer.BYLINE, "记者", "n", List.of(new Occurrence("body", 6, 8))));
    assertThat(terms)
        .filteredOn(term -> term.layer() != Layer.BYLINE)
        .flatExtracting(ArticleTerm::occurrences)
        .allMatch(found -> found.end() <= 5 || found.start() >= 12);
  }

  @Test
  void theStorysOwnWordsAreTheTextBetweenMarks() {
    List<Span> marks = List.of(new Span(0, 2), new Span(4, 6));
    assertThat(StoryText.without("甲乙𠮷丁戊己庚", marks)).isEqualTo("\n𠮷丁\n庚");
    assertThat(StoryText.touches(new Span(1, 3), marks)).isTrue();
    assertThat(StoryText.touches(new Span(2, 4), marks)).isFalse();
  }
}
