package org.baomai.topics.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.baomai.topics.PlantedStories;
import org.baomai.topics.model.HeldOut;
import org.baomai.topics.model.TopicSettings;
import org.junit.jupiter.api.Test;

/** Which words of which articles make a story, and which of them a vocabulary. */
class StoriesTest {
  private static final LocalDate DAY = LocalDate.parse("2031-05-06");

  @Test
  void aStoryIsItsCountedArticlesAndTheirContentWords() {
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
            // a phrase that is no word here, one that is both, one of a person as a word
            phrase("a", "堤坝加固", "nz", 1),
            phrase("b", "堤坝", "nz", 9),
            phrase("a", "孙二", "nz", 1),
            word("a", "孙二", "nr", 1),
            // no content: mark, numeral, adverb, a single character, figures
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
            .orderBy("story_id")
            .collectAsList();

    assertThat(stories).hasSize(2);
    assertThat(stories.get(0).<Row>getList(6))
        .containsExactly(
            RowFactory.create("加固", 1),
            RowFactory.create("堤坝", 1),
            RowFactory.create("堤坝", 2),
            RowFactory.create("堤坝加固", 1));
    assertThat(stories.get(0).getString(5)).as("article with most words").isEqualTo("b");
    assertThat(stories.get(0).getLocalDate(2)).isEqualTo(DAY);
    assertThat(stories.get(1).getString(0)).isEqualTo("d");
    assertThat(stories.get(1).<Row>getList(6)).isEmpty();

    Row vector =
        StoryVectors.of(
                Stories.of(
                    PlantedStories.table("articles", articles),
                    PlantedStories.table("article_terms", terms)),
                List.of("堤坝", "无人", "加固"))
            .filter("story_id = 'a'")
            .first();
    assertThat(vector.<Object>getAs("features"))
        .isEqualTo(Vectors.sparse(3, new int[] {0, 2}, new double[] {3, 1}));
    assertThat(vector.<Long>getAs("tokens")).isEqualTo(4);
  }

  @Test
  void aVocabularyIsOrderedByCountAndThenByCodePoints() {
    // 4 stories. 𠮷田 (U+20BB7) comes after 堤坝 and ｗｗ (U+FF57) though its first UTF-16 unit does
    // not.
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
  void aTermNeedsMoreStoriesInALargerCorpus() {
    assertThat(TopicVocabulary.fewestStories(20)).isEqualTo(2);
    assertThat(TopicVocabulary.fewestStories(4_000)).isEqualTo(2);
    assertThat(TopicVocabulary.fewestStories(4_001)).isEqualTo(3);
    assertThat(TopicVocabulary.fewestStories(100_000)).isEqualTo(50);
  }

  @Test
  void topicsGrowWithTheCubeRootOfTheStories() {
    assertThat(IntStream.of(20, 180, 9_000, 100_000, 10_000_000).map(TopicSettings::defaultTopics))
        .containsExactly(5, 8, 30, 67, 100);
  }

  @Test
  void theHalvesOfAStoryAreTheStory() {
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
