package org.baomai.topics.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.topics.PlantedStories;
import org.baomai.topics.model.HeldOut;
import org.baomai.topics.model.TopicSettings;
import org.junit.jupiter.api.Test;

/** Which words of which articles belong to a story, and which of them to a vocabulary. */
class StoriesTest {
  private static final LocalDate DAY = LocalDate.parse("2031-05-06");

  @Test
  void storyHasContentWordsOfItsArticles() {
    List<Row> articles =
        List.of(
            PlantedStories.article("b", "a", DAY, "continuation", 3),
            PlantedStories.article("a", "a", DAY, "article", 1),
            PlantedStories.article("c", "c", DAY, "advertisement", 2),
            PlantedStories.article("d", "d", DAY, "photo_caption", 0));
    List<Row> terms =
        List.of(
            word("a", "堤坝", "n", 1),
            word("b", "堤坝", "n", 2),
            word("b", "加固", "vn", 1),
            // a phrase only, a term that is both phrase and word, a name of a person
            phrase("a", "堤坝加固", "nz", 1),
            phrase("b", "堤坝", "nz", 9),
            phrase("a", "孙二", "nz", 1),
            word("a", "孙二", "nr", 1),
            // no content words: punctuation, numeral, adverb, one character, digits, 没有
            word("a", "。", "w", 4),
            word("a", "三十", "m", 1),
            word("a", "已经", "d", 1),
            word("a", "水", "n", 5),
            word("a", "2031", "nx", 1),
            word("a", "没有", "vyou", 1),
            word("c", "优惠", "n", 1));
    List<Row> stories =
        Stories.of(
                PlantedStories.table("articles", articles),
                PlantedStories.table("article_terms", terms))
            .orderBy(Stories.STORY_ID)
            .collectAsList();

    assertThat(stories).hasSize(2);
    Row first = stories.get(0);
    assertThat(terms(first))
        .extracting(term -> term.<String>getAs("term"), term -> term.<Integer>getAs("count"))
        .containsExactly(tuple("加固", 1), tuple("堤坝", 1), tuple("堤坝", 2), tuple("堤坝加固", 1));
    assertThat(first.<String>getAs(Stories.ARTICLE_ID)).as("most words").isEqualTo("b");
    assertThat(first.<LocalDate>getAs(Stories.ISSUE_DATE)).isEqualTo(DAY);
    assertThat(stories.get(1).<String>getAs(Stories.STORY_ID)).isEqualTo("d");
    assertThat(terms(stories.get(1))).isEmpty();

    Row vector =
        StoryVectors.of(
                Stories.of(
                    PlantedStories.table("articles", articles),
                    PlantedStories.table("article_terms", terms)),
                List.of("堤坝", "无人", "加固"))
            .filter("story_id = 'a'")
            .first();
    assertThat(vector.<Object>getAs(StoryVectors.FEATURES))
        .isEqualTo(Vectors.sparse(3, new int[] {0, 2}, new double[] {3, 1}));
    assertThat(vector.<Long>getAs(StoryVectors.TOKENS)).isEqualTo(4);
  }

  private static List<Row> terms(Row story) {
    return story.getList(story.fieldIndex(Stories.TERMS));
  }

  @Test
  void vocabularyIsOrderedByCountThenCodePoints() {
    // 𠮷田 (U+20BB7) is ordered after ｗｗ (U+FF57), although its first UTF-16 unit is smaller.
    List<List<String>> texts =
        List.of(
            List.of("𠮷田", "ｗｗ", "堤坝", "防汛", "到处", "一次"),
            List.of("𠮷田", "ｗｗ", "堤坝", "防汛", "到处", "的话"),
            List.of("防汛防汛", "到处", "的话"),
            List.of("到处"));
    Dataset<Row> stories = stories(texts);
    StopList stopWords = "的话"::equals;
    assertThat(TopicVocabulary.of(stories, stopWords))
        .isEqualTo(
            new TopicVocabulary(List.of("堤坝", "防汛", "ｗｗ", "𠮷田"), List.of(2L, 2L, 2L, 2L), 4));
    TopicVocabulary cut = TopicVocabulary.of(stories, stopWords, 2);
    assertThat(cut.terms()).containsExactly("堤坝", "防汛");
    assertThat(cut.cut()).isTrue();
  }

  @Test
  void largerCorpusRequiresMoreStoriesPerTerm() {
    assertThat(TopicVocabulary.fewestStories(20)).isEqualTo(2);
    assertThat(TopicVocabulary.fewestStories(4_000)).isEqualTo(2);
    assertThat(TopicVocabulary.fewestStories(4_001)).isEqualTo(3);
    assertThat(TopicVocabulary.fewestStories(100_000)).isEqualTo(50);
  }

  @Test
  void defaultTopicsGrowWithCubeRootOfStories() {
    assertThat(IntStream.of(20, 180, 9_000, 100_000, 10_000_000).map(TopicSettings::defaultTopics))
        .containsExactly(5, 8, 30, 67, 100);
  }

  @Test
  void halvesOfStorySumToStory() {
    org.apache.spark.ml.linalg.Vector counts =
        Vectors.sparse(6, new int[] {0, 2, 3, 5}, new double[] {1, 3, 1, 2});
    // tokens 0 2 2 2 3 5 5: the even places hold 0 2 3 5, the odd ones 2 2 5
    assertThat(HeldOut.half(counts, 0).toArray()).containsExactly(1, 0, 1, 1, 0, 1);
    assertThat(HeldOut.half(counts, 1).toArray()).containsExactly(0, 0, 2, 0, 0, 1);
  }

  private static Dataset<Row> stories(List<List<String>> texts) {
    List<Row> articles = new ArrayList<>();
    List<Row> terms = new ArrayList<>();
    for (int story = 0; story < texts.size(); story++) {
      String id = PlantedStories.id(story);
      articles.add(PlantedStories.article(id, id, DAY, "article", 0));
      for (String term : texts.get(story)) {
        terms.add(word(id, term, "n", 1));
      }
    }
    return Stories.of(
        PlantedStories.table("articles", articles), PlantedStories.table("article_terms", terms));
  }

  private static Row word(String article, String term, String pos, int count) {
    return PlantedStories.term(article, "word", term, DAY, pos, count);
  }

  private static Row phrase(String article, String term, String pos, int count) {
    return PlantedStories.term(article, "phrase", term, DAY, pos, count);
  }
}
