package org.baomai.ml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.topic.Lineage;
import org.baomai.topic.Lineage.Event;
import org.junit.jupiter.api.Test;

/**
 * Births, deaths, splits and merges that were planted between two fits are named; between two seeds
 * of the same stories none is. {@code -Dbaomai.lineages=N} tries N corpora instead of one.
 */
class LineageOfFitsTest {
  private static final int CORPORA = Integer.getInteger("baomai.lineages", 1);
  private static final int STORIES = 360;
  private static final int PLANTED = 6;
  private static final double NAMED_RIGHT = 0.9;
  private static final double FALSELY_NAMED = 0.05;

  private record Corpus(Dataset<Row> stories, TopicVocabulary vocabulary, Dataset<Row> vectors) {
    static Corpus of(Dataset<Row> stories) {
      TopicVocabulary vocabulary = TopicVocabulary.of(stories, StopList.NONE);
      return new Corpus(stories, vocabulary, StoryVectors.of(stories, vocabulary.terms()).cache());
    }

    TopicModel fit(int topics, long seed) {
      return TopicFit.of(
          vectors,
          vocabulary.terms(),
          new TopicSettings(TopicEngine.GIBBS, topics, seed, 100),
          FitProgress.NONE);
    }
  }

  private static Corpus planted(long seed) {
    PlantedStories planted = PlantedStories.of(STORIES, PLANTED, seed);
    return Corpus.of(Stories.of(planted.articles(), planted.articleTerms()).cache());
  }

  /** The stories of all topics but the last. */
  private static Corpus withoutLast(Corpus corpus) {
    return Corpus.of(
        corpus
            .stories()
            .filter("pmod(CAST(right(story_id, 5) AS INT), " + PLANTED + ") != " + (PLANTED - 1))
            .cache());
  }

  private static List<Event> events(TopicModel earlier, TopicModel later, Corpus on) {
    return Lineage.of(StoryReadings.of(earlier, later, on.stories(), null)).stream()
        .map(Lineage.Step::event)
        .sorted()
        .toList();
  }

  private static List<Event> continued(int topics, Event other) {
    List<Event> events = new ArrayList<>();
    for (int topic = 0; topic < topics; topic++) {
      events.add(Event.CONTINUED);
    }
    events.add(other);
    return events.stream().sorted().toList();
  }

  @Test
  void whatWasPlantedIsNamed() {
    int right = 0;
    int falsely = 0;
    int topics = 0;
    List<String> wrong = new ArrayList<>();
    for (long seed = 1; seed <= CORPORA; seed++) {
      Corpus all = planted(seed);
      Corpus fewer = withoutLast(all);
      TopicModel whole = all.fit(PLANTED, seed);
      TopicModel lacking = fewer.fit(PLANTED - 1, seed);
      TopicModel coarse = all.fit(PLANTED - 1, seed);
      right += named(events(lacking, whole, all), Event.BORN, seed, wrong);
      right += named(events(whole, lacking, fewer), Event.DIED, seed, wrong);
      right += named(events(coarse, whole, all), Event.SPLIT, seed, wrong);
      right += named(events(whole, coarse, all), Event.MERGED, seed, wrong);
      List<Event> same = events(whole, all.fit(PLANTED, seed + 100), all);
      topics += PLANTED;
      falsely += (int) same.stream().filter(event -> event != Event.CONTINUED).count();
    }
    System.out.printf(
        "%d corpora: %d of %d planted steps named right; %d of %d topics falsely named %s%n",
        CORPORA, right, 4 * CORPORA, falsely, topics, wrong);
    assertThat((double) right / (4 * CORPORA)).as("%s", wrong).isGreaterThanOrEqualTo(NAMED_RIGHT);
    assertThat((double) falsely / topics).isLessThanOrEqualTo(FALSELY_NAMED);
  }

  private static int named(List<Event> found, Event planted, long seed, List<String> wrong) {
    if (found.equals(continued(PLANTED - 1, planted))) {
      return 1;
    }
    wrong.add("seed " + seed + ", " + planted + ": " + found);
    return 0;
  }
}
