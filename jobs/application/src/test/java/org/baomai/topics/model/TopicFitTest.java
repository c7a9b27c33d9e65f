package org.baomai.topics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.topics.PlantedStories;
import org.baomai.topics.gibbs.FitProgress;
import org.baomai.topics.stories.StopList;
import org.baomai.topics.stories.Stories;
import org.baomai.topics.stories.StoryVectors;
import org.baomai.topics.stories.TopicVocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A model finds the planted topics, and does not depend on the order of stories. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicFitTest {
  private static final int STORIES = 180;
  private static final int TOPICS = 6;
  private static final TopicSettings SETTINGS = TopicSettings.of(TOPICS, 1);

  private Dataset<Row> stories;
  private TopicVocabulary vocabulary;
  private Dataset<Row> vectors;
  private TopicModel model;

  @BeforeAll
  void fit() {
    PlantedStories planted = PlantedStories.of(STORIES, TOPICS, 7);
    stories = Stories.of(planted.articles(), planted.articleTerms()).cache();
    vocabulary = TopicVocabulary.of(stories, StopList.NONE);
    vectors = StoryVectors.of(stories, vocabulary.terms()).cache();
    model = TopicFit.of(vectors, vocabulary.terms(), SETTINGS, FitProgress.NONE);
  }

  @Test
  void findsEachPlantedTopicOnce() {
    Set<Integer> found = new TreeSet<>();
    TopicDescription description = TopicDescription.of(model, vocabulary, Set.of(), stories);
    for (DescribedTopic topic : description.topics()) {
      List<Integer> planted =
          topic.terms().subList(0, 15).stream()
              .map(term -> PlantedStories.topicOf(term.term()))
              .distinct()
              .toList();
      assertThat(planted).as(topic.label()).hasSize(1);
      found.addAll(planted);
      assertThat(topic.npmi()).isGreaterThan(0.2);
      assertThat(topic.exclusivity()).isGreaterThan(0.7);
    }
    assertThat(found).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(description.diversity()).isGreaterThan(0.8);
  }

  @Test
  void largestWeightIsPlantedTopic() {
    List<Row> weighed = model.weigh(vectors).orderBy("story_id").collectAsList();
    assertThat(weighed).hasSize(STORIES);
    for (int story = TOPICS; story < STORIES; story++) {
      assertThat(largest(weighed.get(story)))
          .as("story %d", story)
          .isEqualTo(largest(weighed.get(story - TOPICS)));
    }
  }

  @Test
  void modelDoesNotDependOnPartitioning() {
    double[][] expected = model.termProbabilities();
    for (int partitions : new int[] {1, 3, 7}) {
      Dataset<Row> shuffled =
          stories.orderBy(org.apache.spark.sql.functions.rand(partitions)).repartition(partitions);
      TopicVocabulary terms = TopicVocabulary.of(shuffled, StopList.NONE);
      assertThat(terms).isEqualTo(vocabulary);
      TopicModel again =
          TopicFit.of(
              StoryVectors.of(shuffled, terms.terms()), terms.terms(), SETTINGS, FitProgress.NONE);
      double[][] actual = again.termProbabilities();
      for (int topic = 0; topic < TOPICS; topic++) {
        assertThat(actual[topic]).containsExactly(expected[topic], within(1e-12));
      }
      assertThat(weights(again, StoryVectors.of(shuffled, terms.terms())))
          .isEqualTo(weights(model, vectors));
    }
  }

  @Test
  void weightsDoNotDependOnOtherStories() {
    List<Row> together = weights(model, vectors);
    List<Row> alone = weights(model, vectors.filter("story_id = 'story-00123'"));
    assertThat(alone).containsExactly(together.get(123));
  }

  @Test
  void savedModelGivesSameWeights(@TempDir Path folder) {
    String path = folder.resolve("model").toUri().toString();
    model.save(path);
    TopicModel loaded = TopicModel.load(path);
    assertThat(loaded.vocabulary()).isEqualTo(model.vocabulary());
    assertThat(weights(loaded, vectors.repartition(5))).isEqualTo(weights(model, vectors));
  }

  @Test
  void otherSeedGivesOtherModel() {
    TopicModel other =
        TopicFit.of(vectors, vocabulary.terms(), TopicSettings.of(TOPICS, 2), FitProgress.NONE);
    assertThat(other.termProbabilities()[0]).isNotEqualTo(model.termProbabilities()[0]);
  }

  private static List<Row> weights(TopicModel model, Dataset<Row> vectors) {
    return model.weigh(vectors).orderBy("story_id").select("story_id", "weights").collectAsList();
  }

  private static int largest(Row weighed) {
    List<Long> weights = weighed.getList(weighed.fieldIndex("weights"));
    return weights.indexOf(weights.stream().max(Long::compare).orElseThrow());
  }
}
