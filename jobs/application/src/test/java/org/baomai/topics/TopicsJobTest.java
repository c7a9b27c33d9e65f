package org.baomai.topics;

import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.lake.LakeContent;
import org.baomai.lake.ReprintCounting;
import org.baomai.lake.store.DirtyDates;
import org.baomai.lake.store.Progress;
import org.baomai.run.Death;
import org.baomai.topics.model.TopicEngines;
import org.baomai.topics.stories.StopList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first run fits a model; later runs read new stories with it. */
class TopicsJobTest {
  private static final int TOPICS = 5;

  @TempDir private Path folder;
  private TopicsLake lake;

  @BeforeEach
  void emptyLake() {
    lake = new TopicsLake(folder.resolve("lake"));
  }

  @Test
  void firstRunFitsAndReportsModel() {
    lake.segment(PlantedStories.of(500, TOPICS, 3), DirtyDates.ALL);
    lake.topics(TOPICS, false);

    Row model = lake.only("topic_models");
    String id = model.getAs("model_id");
    assertThat(id).matches("[0-9a-f]{16}");
    assertThat(model.<Integer>getAs("k")).isEqualTo(TOPICS);
    assertThat(model.<Long>getAs("stories")).isEqualTo(500);
    assertThat(model.<Boolean>getAs("published")).isTrue();
    assertThat(model.<Double>getAs("npmi")).isGreaterThan(0.2);
    // ln 20 is the entropy of a pure planted topic, ln 110 that of all terms
    assertThat(model.<Double>getAs("held_out_likelihood")).isBetween(-Math.log(110), -Math.log(20));
    assertThat(lake.last()).contains("k 5").contains("500 stories").contains(id);

    List<Row> topics = lake.table("topics").orderBy("rank").collectAsList();
    double prevalence = 0;
    double textShare = 0;
    for (int rank = 1; rank <= TOPICS; rank++) {
      Row topic = topics.get(rank - 1);
      assertThat(topic.<Integer>getAs("rank")).isEqualTo(rank);
      assertThat(topic.<String>getAs("topic_id")).matches("t-" + id.substring(0, 8) + "-0[0-4]");
      assertThat(topic.<Row>getList(topic.fieldIndex("terms"))).hasSize(20);
      assertThat(topic.<Boolean>getAs("boilerplate")).isFalse();
      assertThat(exemplarsTopics(topic)).as("planted topics of exemplars").hasSize(1);
      prevalence += topic.<Double>getAs("prevalence");
      textShare += topic.<Double>getAs("text_share");
    }
    assertThat(prevalence).isCloseTo(1, within(1e-6));
    assertThat(textShare).isCloseTo(1, within(1e-6));
    assertThat(lake.table("topic_lineage").filter("event = 'born'").count()).isEqualTo(TOPICS);
    assertThat(lake.table("topic_lineage").count()).isEqualTo(TOPICS);
    weightsAddUpToOne(500);
    prevalenceIsTheMeanOfTheWeights();
  }

  /** Planted topics of the three exemplars; story i has the topic i mod k. */
  private static List<Integer> exemplarsTopics(Row topic) {
    List<String> exemplars = topic.getList(topic.fieldIndex("exemplars"));
    assertThat(exemplars).hasSize(3);
    return exemplars.stream()
        .map(id -> Integer.parseInt(id.substring(id.length() - 5)) % TOPICS)
        .distinct()
        .toList();
  }

  private void weightsAddUpToOne(int stories) {
    Dataset<Row> sums =
        lake.table("article_topics").groupBy("story_id").agg(Map.of("weight", "sum"));
    assertThat(sums.count()).isEqualTo(stories);
    assertThat(sums.filter("abs(`sum(weight)` - 1) > 1e-9").count()).isZero();
    assertThat(lake.table("article_topics").filter("topic_id != 'rest' AND weight < 0.01").count())
        .isZero();
    assertThat(lake.table("article_topics").filter("topic_id = 'rest'").count()).isPositive();
  }

  /** 2031-01 has 31 stories; its interval is 1.96 standard errors of the mean to each side. */
  private void prevalenceIsTheMeanOfTheWeights() {
    String topic = lake.table("topics").filter("rank = 1").first().getAs("topic_id");
    double[] weights = new double[31];
    for (Row row :
        lake.table("article_topics")
            .filter("issue_date < DATE'2031-02-01' AND topic_id = '" + topic + "'")
            .collectAsList()) {
      weights[row.<LocalDate>getAs("issue_date").getDayOfMonth() - 1] = row.<Double>getAs("weight");
    }
    double mean = 0;
    for (double weight : weights) {
      mean += weight / 31;
    }
    double variance = 0;
    for (double weight : weights) {
      variance += (weight - mean) * (weight - mean) / 30;
    }
    Row january =
        lake.table("topic_trends")
            .filter(
                "scope = 'all' AND granularity = 'month' AND period = DATE'2031-01-01' AND topic_id = '"
                    + topic
                    + "'")
            .first();
    assertThat(january.<Long>getAs("stories")).isEqualTo(31);
    assertThat(january.<Double>getAs("prevalence")).isCloseTo(mean, within(1e-12));
    double reach = 1.959963984540054 * Math.sqrt(variance / 31);
    assertThat(january.<Double>getAs("low")).isCloseTo(Math.max(0, mean - reach), within(1e-9));
    assertThat(january.<Double>getAs("high")).isCloseTo(mean + reach, within(1e-9));
    Row day = lake.table("topic_trends").filter("granularity = 'day'").first();
    assertThat(day.<Double>getAs("low")).as("no interval for one story").isNull();
    // 500 days from 2031-01-01 end on 2032-05-14: 16 closed months, 5 closed quarters
    Row test = lake.table("topic_tests").filter("granularity = 'month'").first();
    assertThat(test.<LocalDate>getAs("range_end")).isEqualTo(LocalDate.parse("2032-04-30"));
    assertThat(test.<Integer>getAs("periods_seen")).isEqualTo(16);
    assertThat(lake.table("topic_tests").filter("granularity IN ('quarter', 'year')").count())
        .isZero();
  }

  @Test
  void runAfterKilledFitGivesSameResult() {
    PlantedStories planted = PlantedStories.of(100, TOPICS, 3);
    TopicsLake killed = new TopicsLake(folder.resolve("killed"));
    lake.segment(planted, DirtyDates.ALL);
    killed.segment(planted, DirtyDates.ALL);
    LakeContent before = killed.content();
    lake.topics(TOPICS, false);

    Progress deadly =
        line -> {
          if (line.contains("sweep 50 of 100")) {
            throw new Death();
          }
        };
    assertThatThrownBy(() -> killed.topics(TOPICS, deadly)).isInstanceOf(Death.class);
    killed.content().assertSameAs(before);

    killed.topics(TOPICS, false);
    killed.content().assertSameAs(lake.content());
    assertThat(killed.content().rows("article_topics")).isGreaterThan(100);
  }

  @Test
  void laterRunsReadOnlyDirtyDatesWithSameModel() {
    PlantedStories planted = PlantedStories.of(100, TOPICS, 3);
    lake.segment(planted, DirtyDates.ALL);
    lake.topics(TOPICS, false);
    Map<String, Long> before = lake.versions();
    List<Row> weights = weights();

    lake.topics(TOPICS, false);
    assertThat(lake.last()).contains("nothing new");
    assertThat(lake.versions()).as("no new versions").isEqualTo(before);

    lake.segment(planted.addStories(100, 103), TopicsLake.dates(100, 103));
    lake.topics(7, false);

    assertThat(lake.said()).anyMatch(line -> line.contains("--topics 7 is ignored"));
    assertThat(lake.last()).contains("3 stories");
    Map<String, Long> after = lake.versions();
    for (String table : List.of("topic_models", "topics", "topic_lineage")) {
      assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
    }
    assertThat(
            lake.table("article_topics")
                .filter("story_id < 'story-00100'")
                .orderBy("story_id", "topic_id")
                .collectAsList())
        .isEqualTo(weights);
    weightsAddUpToOne(103);
    assertThat(
            lake.table("topic_trends")
                .filter("granularity = 'day'")
                .select("period")
                .distinct()
                .count())
        .isEqualTo(103);
  }

  @Test
  void publishesBestOfSeveralModelsAndRecordsAll() {
    lake.segment(PlantedStories.of(100, TOPICS, 3), DirtyDates.ALL);
    TopicsOptions options =
        new TopicsOptions(
            List.of(3, TOPICS),
            List.of(1L, 2L),
            TopicEngines.GIBBS,
            TopicsLake.SWEEPS,
            false,
            ReprintCounting.FIRST,
            TopicNames.NONE,
            List.of());
    lake.run(new TopicsJob(options, StopList.NONE));

    List<Row> models = lake.table("topic_models").orderBy("k", "seed").collectAsList();
    assertThat(models).extracting(row -> row.<Integer>getAs("k")).containsExactly(3, 3, 5, 5);
    assertThat(models).extracting(row -> row.<Long>getAs("seed")).containsExactly(1L, 2L, 1L, 2L);
    assertThat(models).allSatisfy(row -> assertThat(row.<Double>getAs("stability")).isNotNull());
    assertThat(models.get(2).<Double>getAs("stability")).isGreaterThan(0.8);
    Row published = lake.table("topic_models").filter("published").first();
    assertThat(published.<Integer>getAs("k")).isEqualTo(TOPICS);
    assertThat(lake.last()).contains("the best of 4 models");
    Row topic = lake.table("topics").filter("rank = 1").first();
    assertThat(topic.<String>getAs("nearest_topic_id")).isIn(lake.topicIds());
    assertThat(topic.<Row>getList(topic.fieldIndex("apart"))).hasSize(5);
    termsOfATopicAddUp();
  }

  /** Each planted term belongs to one topic, which has nearly all of its occurrences. */
  private void termsOfATopicAddUp() {
    String term =
        lake.table("topic_terms")
            .groupBy("term")
            .count()
            .filter("term LIKE '甲%'")
            .first()
            .getAs("term");
    double shared =
        lake.table("topic_terms")
            .filter("term = '" + term + "'")
            .agg(sum("occurrences").as("occurrences"))
            .first()
            .<Double>getAs("occurrences");
    long all =
        lake.table("article_terms")
            .filter("term = '" + term + "'")
            .agg(sum("count").as("count"))
            .first()
            .<Long>getAs("count");
    assertThat(shared).isBetween(0.9 * all, all + 1e-3);
  }

  private List<Row> weights() {
    return lake.table("article_topics").orderBy("story_id", "topic_id").collectAsList();
  }

  @Test
  void tooFewStoriesWriteNothing() {
    lake.topics(null, false);
    assertThat(lake.last()).contains("too little").contains("0 stories");
    lake.segment(PlantedStories.of(19, TOPICS, 3), DirtyDates.ALL);
    Map<String, Long> before = lake.versions();
    lake.topics(null, false);
    assertThat(lake.versions()).isEqualTo(before);
    assertThat(lake.last()).contains("too little").contains("19 stories");
    assertThat(lake.lake().current("runs").filter("job = 'topics' AND state = 'published'").count())
        .isEqualTo(2);
  }
}
