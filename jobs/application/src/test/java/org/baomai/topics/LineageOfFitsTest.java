package org.baomai.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.topic.Lineage;
import org.baomai.topic.Lineage.Event;
import org.baomai.topics.gibbs.FitProgress;
import org.baomai.topics.model.StoryReadings;
import org.baomai.topics.model.TopicEngines;
import org.baomai.topics.model.TopicFit;
import org.baomai.topics.model.TopicModel;
import org.baomai.topics.model.TopicSettings;
import org.baomai.topics.stories.StopList;
import org.baomai.topics.stories.Stories;
import org.baomai.topics.stories.StoryVectors;
import org.baomai.topics.stories.TopicVocabulary;
import org.junit.jupiter.api.Test;

/**
 * Planted births, deaths, splits and merges between two fits are recognised; between two seeds on
 * the same stories there are none. {@code -Dbaomai.lineages=N} tries N corpora instead of one.
 */
class LineageOfFitsTest {
  private static final int CORPORA = Integer.getInteger("baomai.lineages", 1);
  private static final int STORIES = 360;
  private static final int PLANTED = 6;
  private static final LocalDate FITTED_UNTIL = LocalDate.parse("2031-08-31");
  private static final double LEAST_RIGHT = 0.9;
  private static final double MOST_FALSE = 0.05;

  private record Corpus(Dataset<Row> stories, TopicVocabulary vocabulary, Dataset<Row> vectors) {
    static Corpus of(Dataset<Row> stories) {
      TopicVocabulary vocabulary = TopicVocabulary.of(stories, StopList.NONE);
      return new Corpus(stories, vocabulary, StoryVectors.of(stories, vocabulary.terms()).cache());
    }

    TopicModel fit(int topics, long seed) {
      return TopicFit.of(
          vectors,
          vocabulary.terms(),
          new TopicSettings(TopicEngines.GIBBS, topics, seed, 100),
          FitProgress.NONE);
    }
  }

  private static Corpus planted(long seed) {
    PlantedStories planted = PlantedStories.of(STORIES, PLANTED, seed);
    return Corpus.of(Stories.of(planted.articles(), planted.articleTerms()).cache());
  }

  private static final String OF_LAST =
      "pmod(CAST(right(story_id, 5) AS INT), " + PLANTED + ") = " + (PLANTED - 1);

  private static Corpus only(Corpus corpus, String condition) {
    return Corpus.of(corpus.stories().filter(condition).cache());
  }

  private static List<Event> events(
      TopicModel earlier, TopicModel later, Corpus on, LocalDate until) {
    return Lineage.of(StoryReadings.of(earlier, later, on.stories(), until)).stream()
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
  void recognisesPlantedEvents() {
    int right = 0;
    int falsely = 0;
    int topics = 0;
    List<String> wrong = new ArrayList<>();
    for (long seed = 1; seed <= CORPORA; seed++) {
      Corpus all = planted(seed);
      TopicModel whole = all.fit(PLANTED, seed);
      TopicModel coarse = all.fit(PLANTED - 1, seed);
      // the last topic appears after the earlier fit, or is missing at the later one
      Corpus past = only(all, "NOT " + OF_LAST + " AND issue_date <= DATE'" + FITTED_UNTIL + "'");
      Corpus since = only(all, "NOT " + OF_LAST + " OR issue_date > DATE'" + FITTED_UNTIL + "'");
      Corpus lacking = only(all, "NOT " + OF_LAST);
      TopicModel before = past.fit(PLANTED - 1, seed);
      right +=
          named(
              events(before, since.fit(PLANTED, seed), since, FITTED_UNTIL),
              Event.BORN,
              seed,
              wrong);
      right +=
          named(
              events(whole, lacking.fit(PLANTED - 1, seed), lacking, null),
              Event.DIED,
              seed,
              wrong);
      right += named(events(coarse, whole, all, null), Event.SPLIT, seed, wrong);
      right += named(events(whole, coarse, all, null), Event.MERGED, seed, wrong);
      List<Event> same = events(whole, all.fit(PLANTED, seed + 100), all, null);
      falsely += (int) same.stream().filter(event -> event != Event.CONTINUED).count();
      topics += PLANTED;
    }
    System.out.printf(
        "%d corpora: %d of %d planted events recognised; %d of %d topics with false events %s%n",
        CORPORA, right, 4 * CORPORA, falsely, topics, wrong);
    assertThat((double) right / (4 * CORPORA)).as("%s", wrong).isGreaterThanOrEqualTo(LEAST_RIGHT);
    assertThat((double) falsely / topics).isLessThanOrEqualTo(MOST_FALSE);
  }

  private static int named(List<Event> found, Event planted, long seed, List<String> wrong) {
    if (found.equals(continued(PLANTED - 1, planted))) {
      return 1;
    }
    wrong.add("seed " + seed + ", " + planted + ": " + found);
    return 0;
  }
}
