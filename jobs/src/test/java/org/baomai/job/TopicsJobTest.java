package org.baomai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.baomai.EmptyLake;
import org.baomai.Home;
import org.baomai.SharedSession;
import org.baomai.archive.Printings;
import org.baomai.lake.CommitHook;
import org.baomai.lake.DirtyDates;
import org.baomai.lake.Lake;
import org.baomai.ml.PlantedStories;
import org.baomai.ml.StopList;
import org.baomai.ml.TopicEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Fits once, then reads what is new; writes nothing where there is nothing. */
class TopicsJobTest {
  private static final List<String> TABLES =
      List.of(
          "topic_models",
          "topics",
          "article_topics",
          "topic_terms",
          "topic_fit",
          "topic_trends",
          "topic_tests",
          "topic_lineage");
  private static final int TOPICS = 5;
  private static final int SWEEPS = 60;

  @TempDir private Path folder;
  private SparkSession spark;
  private final List<String> said = new ArrayList<>();

  @BeforeEach
  void emptyLake() {
    spark = SharedSession.get();
    EmptyLake.at(folder.resolve("lake"));
  }

  @Test
  void theFirstRunFitsAndTellsWhatItFitted() {
    segment(PlantedStories.of(500, TOPICS, 3), DirtyDates.ALL);
    topics(TOPICS, false);

    Row model = only("topic_models");
    String id = model.getAs("model_id");
    assertThat(id).matches("[0-9a-f]{16}");
    assertThat(model.<Integer>getAs("k")).isEqualTo(TOPICS);
    assertThat(model.<Long>getAs("stories")).isEqualTo(500);
    assertThat(model.<Boolean>getAs("published")).isTrue();
    assertThat(model.<Double>getAs("npmi")).isGreaterThan(0.2);
    // ln 20 is the entropy of a pure planted topic; 1/110 a term is what knowing nothing gives
    assertThat(model.<Double>getAs("held_out_likelihood")).isBetween(-Math.log(110), -Math.log(20));
    assertThat(last()).contains("k 5").contains("500 stories").contains(id);

    List<Row> topics = table("topics").orderBy("rank").collectAsList();
    double prevalence = 0;
    for (int rank = 1; rank <= TOPICS; rank++) {
      Row topic = topics.get(rank - 1);
      assertThat(topic.<Integer>getAs("rank")).isEqualTo(rank);
      assertThat(topic.<String>getAs("topic_id")).matches("t-" + id.substring(0, 8) + "-0[0-4]");
      assertThat(topic.<Row>getList(topic.fieldIndex("terms"))).hasSize(20);
      assertThat(topic.<Boolean>getAs("boilerplate")).isFalse();
      assertThat(exemplarsTopics(topic)).as("exemplars are of one planted topic").hasSize(1);
      prevalence += topic.<Double>getAs("prevalence");
    }
    assertThat(prevalence).isCloseTo(1, within(1e-6));
    assertThat(table("topic_lineage").filter("event = 'born'").count()).isEqualTo(TOPICS);
    assertThat(table("topic_lineage").count()).isEqualTo(TOPICS);
    weightsAddUpToOne(500);
    prevalenceIsTheMeanOfTheWeights();
  }

  /**
   * Planted topics of the three exemplars: stories are numbered, story i being of topic i mod k.
   */
  private static List<Integer> exemplarsTopics(Row topic) {
    List<String> exemplars = topic.getList(topic.fieldIndex("exemplars"));
    assertThat(exemplars).hasSize(3);
    return exemplars.stream()
        .map(id -> Integer.parseInt(id.substring(id.length() - 5)) % TOPICS)
        .distinct()
        .toList();
  }

  private void weightsAddUpToOne(int stories) {
    Dataset<Row> sums = table("article_topics").groupBy("story_id").agg(Map.of("weight", "sum"));
    assertThat(sums.count()).isEqualTo(stories);
    assertThat(sums.filter("abs(`sum(weight)` - 1) > 1e-9").count()).isZero();
    assertThat(table("article_topics").filter("topic_id != 'rest' AND weight < 0.01").count())
        .isZero();
    assertThat(table("article_topics").filter("topic_id = 'rest'").count()).isPositive();
  }

  /** 2031-01 has 31 stories; its interval is 1.96 standard errors of the mean to each side. */
  private void prevalenceIsTheMeanOfTheWeights() {
    String topic = table("topics").filter("rank = 1").first().getAs("topic_id");
    double[] weights = new double[31];
    for (Row row :
        table("article_topics")
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
        table("topic_trends")
            .filter(
                "granularity = 'month' AND period = DATE'2031-01-01' AND topic_id = '"
                    + topic
                    + "'")
            .first();
    assertThat(january.<Long>getAs("stories")).isEqualTo(31);
    assertThat(january.<Double>getAs("prevalence")).isCloseTo(mean, within(1e-12));
    double reach = 1.959963984540054 * Math.sqrt(variance / 31);
    assertThat(january.<Double>getAs("low")).isCloseTo(Math.max(0, mean - reach), within(1e-9));
    assertThat(january.<Double>getAs("high")).isCloseTo(mean + reach, within(1e-9));
    Row day = table("topic_trends").filter("granularity = 'day'").first();
    assertThat(day.<Double>getAs("low")).as("one story has no interval").isNull();
    // 500 days from 2031-01-01 end on 2032-05-14: 16 closed months, 5 closed quarters
    Row test = table("topic_tests").filter("granularity = 'month'").first();
    assertThat(test.<LocalDate>getAs("range_end")).isEqualTo(LocalDate.parse("2032-04-30"));
    assertThat(test.<Integer>getAs("periods_seen")).isEqualTo(16);
    assertThat(table("topic_tests").filter("granularity IN ('quarter', 'year')").count()).isZero();
  }

  @Test
  void onlyDirtyDatesAreReadAgainAndTheModelStays() {
    PlantedStories planted = PlantedStories.of(100, TOPICS, 3);
    segment(planted, DirtyDates.ALL);
    topics(TOPICS, false);
    Map<String, Long> before = versions();
    List<Row> weights = weights();

    topics(TOPICS, false);
    assertThat(last()).contains("nothing new");
    assertThat(versions()).as("nothing to do gives no version").isEqualTo(before);

    segment(planted.addStories(100, 103), dates(100, 103));
    topics(7, false);

    assertThat(said).anyMatch(line -> line.contains("--topics 7 is not heeded"));
    assertThat(last()).contains("3 stories");
    Map<String, Long> after = versions();
    for (String table : List.of("topic_models", "topics", "topic_lineage")) {
      assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
    }
    assertThat(
            table("article_topics")
                .filter("story_id < 'story-00100'")
                .orderBy("story_id", "topic_id")
                .collectAsList())
        .isEqualTo(weights);
    weightsAddUpToOne(103);
    assertThat(
            table("topic_trends").filter("granularity = 'day'").select("period").distinct().count())
        .isEqualTo(103);
  }

  private List<String> topicIds() {
    return table("topics").orderBy("topic_id").collectAsList().stream()
        .map(row -> row.<String>getAs("topic_id"))
        .toList();
  }

  private void name(String topicId, String name) {
    TopicsOptions options =
        new TopicsOptions(
            List.of(),
            List.of(1L),
            TopicEngine.GIBBS,
            SWEEPS,
            false,
            Printings.FIRST,
            new TopicNames(Map.of(topicId, name)));
    run(new TopicsJob(options, StopList.NONE));
  }

  @Test
  void ofSeveralModelsTheBestIsPublishedAndAllAreTold() {
    segment(PlantedStories.of(100, TOPICS, 3), DirtyDates.ALL);
    TopicsOptions options =
        new TopicsOptions(
            List.of(3, TOPICS),
            List.of(1L, 2L),
            TopicEngine.GIBBS,
            SWEEPS,
            false,
            Printings.FIRST,
            TopicNames.NONE);
    run(new TopicsJob(options, StopList.NONE));

    List<Row> models = table("topic_models").orderBy("k", "seed").collectAsList();
    assertThat(models).extracting(row -> row.<Integer>getAs("k")).containsExactly(3, 3, 5, 5);
    assertThat(models).extracting(row -> row.<Long>getAs("seed")).containsExactly(1L, 2L, 1L, 2L);
    assertThat(models).allSatisfy(row -> assertThat(row.<Double>getAs("stability")).isNotNull());
    assertThat(models.get(2).<Double>getAs("stability")).isGreaterThan(0.8);
    Row published = table("topic_models").filter("published").first();
    assertThat(published.<Integer>getAs("k")).isEqualTo(TOPICS);
    assertThat(last()).contains("the best of 4 models");
    Row topic = table("topics").filter("rank = 1").first();
    assertThat(topic.<String>getAs("nearest_topic_id")).isIn(topicIds());
    assertThat(topic.<Row>getList(topic.fieldIndex("apart"))).hasSize(5);
    termsOfATopicAddUp();
  }

  /** Each planted term belongs to one topic: over all dates that has nearly all its occurrences. */
  private void termsOfATopicAddUp() {
    String term =
        table("topic_terms").groupBy("term").count().filter("term LIKE '甲%'").first().getString(0);
    double shared =
        table("topic_terms")
            .filter("term = '" + term + "'")
            .agg(Map.of("occurrences", "sum"))
            .first()
            .getDouble(0);
    long all =
        table("article_terms")
            .filter("term = '" + term + "'")
            .agg(Map.of("count", "sum"))
            .first()
            .getLong(0);
    assertThat(shared).isBetween(0.9 * all, all + 1e-3);
  }

  private List<Row> weights() {
    return table("article_topics").orderBy("story_id", "topic_id").collectAsList();
  }

  @Test
  void aRefitWritesAllAnewAndSaysWhatBecameOfTheOldTopics() {
    segment(PlantedStories.of(60, TOPICS, 3), DirtyDates.ALL);
    topics(TOPICS, false);
    Row fitted = only("topic_models");
    assertThat(fitted.<Double>getAs("held_out_likelihood")).as("too few to hold out").isNull();
    List<String> before = topicIds();
    name(before.get(0), "甲字头");
    assertThat(last()).contains("1 topics named.");
    topics(6, true);

    assertThat(table("topic_models").count()).isEqualTo(2);
    Row published = table("topic_models").filter("published").first();
    String second = published.getAs("model_id");
    assertThat(second).isNotEqualTo(fitted.getAs("model_id"));
    for (String table : List.of("topics", "article_topics", "topic_trends")) {
      assertThat(table(table).select("model_id").distinct().collectAsList())
          .as(table)
          .extracting(row -> row.getString(0))
          .containsExactly(second);
    }
    Map<String, Long> events = new HashMap<>();
    table("topic_lineage")
        .filter("model_id = '" + second + "'")
        .groupBy("event")
        .count()
        .collectAsList()
        .forEach(row -> events.put(row.getString(0), row.getLong(1)));
    assertThat(events.get("continued")).isEqualTo(5);
    assertThat(events.getOrDefault("born", 0L) + events.getOrDefault("split", 0L)).isEqualTo(1);
    assertThat(topicIds()).hasSize(6).containsAll(before);
    assertThat(said).anyMatch(line -> line.contains("topics of the model before: 1 "));
    assertThat(table("topics").filter("name = '甲字头'").select("topic_id").first().getString(0))
        .as("a name goes with its topic")
        .isEqualTo(before.get(0));

    topics(6, true);
    assertThat(table("topic_models").filter("published").first().<String>getAs("model_id"))
        .as("the same stories and settings give the same model")
        .isEqualTo(second);
    assertThat(table("topic_lineage").count()).isEqualTo(11);
  }

  /** Stories of one topic each foretell none that mix all: ln 100 a token instead of about 3.6. */
  @Test
  @EnabledIfSystemProperty(named = Home.LONG, matches = "true")
  void aModelThatForetellsNewStoriesBadlyIsFittedAnew() {
    PlantedStories planted = PlantedStories.of(500, TOPICS, 3);
    segment(planted, DirtyDates.ALL);
    topics(null, false);
    String first = table("topic_models").filter("published").first().getAs("model_id");
    segment(planted.addStories(500, 1000), dates(500, 1000));
    topics(null, false);
    assertThat(table("topic_models").filter("published").first().<String>getAs("model_id"))
        .as("stories of the same kind")
        .isEqualTo(first);
    Row fit =
        table("topic_fit")
            .filter("issue_date > DATE'2032-05-14'")
            .agg(Map.of("stories", "sum"))
            .first();
    assertThat(fit.getLong(0)).isEqualTo(500);

    segment(PlantedStories.of(1000, TOPICS, 3).withOtherTopics(1000, 2500), dates(1000, 2500));
    topics(null, false);
    assertThat(said).anyMatch(line -> line.contains("nats a token worse"));
    assertThat(table("topic_models").filter("published").first().<String>getAs("model_id"))
        .isNotEqualTo(first);
  }

  @Test
  void tooLittleIsSaidAndNothingIsWritten() {
    topics(null, false);
    assertThat(last()).contains("too little").contains("0 stories");
    segment(PlantedStories.of(19, TOPICS, 3), DirtyDates.ALL);
    Map<String, Long> before = versions();
    topics(null, false);
    assertThat(versions()).isEqualTo(before);
    assertThat(last()).contains("too little").contains("19 stories");
    assertThat(lake().current("runs").filter("job = 'topics' AND state = 'published'").count())
        .isEqualTo(2);
  }

  private static DirtyDates dates(int from, int to) {
    List<LocalDate> dates = new ArrayList<>();
    for (int story = from; story < to; story++) {
      dates.add(LocalDate.parse("2031-01-01").plusDays(story));
    }
    return DirtyDates.of(dates);
  }

  /** Writes the rows as segment would, and publishes them under its name. */
  private void segment(PlantedStories planted, DirtyDates dirty) {
    run(
        new Job() {
          @Override
          public String name() {
            return "segment";
          }

          @Override
          public Map<String, String> configuration() {
            return Map.of();
          }

          @Override
          public String run(JobContext context) {
            context.log().dirty(dirty);
            context.writer().overwrite("articles", planted.articles());
            context.writer().overwrite("article_terms", planted.articleTerms());
            return "planted.";
          }
        });
  }

  private void topics(Integer topics, boolean refit) {
    List<Integer> numbers = topics == null ? List.of() : List.of(topics);
    run(new TopicsJob(options(numbers, refit), StopList.NONE));
  }

  static TopicsOptions options(List<Integer> topics, boolean refit) {
    return new TopicsOptions(
        topics, List.of(1L), TopicEngine.GIBBS, SWEEPS, refit, Printings.FIRST, TopicNames.NONE);
  }

  private void run(Job job) {
    new JobRunner(spark, folder.resolve("lake"), said::add, CommitHook.NONE).run(List.of(job));
  }

  private Lake lake() {
    return Lake.open(spark, folder.resolve("lake").toString());
  }

  private Dataset<Row> table(String name) {
    return lake().current(name);
  }

  private Row only(String name) {
    List<Row> rows = table(name).collectAsList();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private Map<String, Long> versions() {
    Map<String, Long> versions = new HashMap<>(lake().versions());
    versions.keySet().retainAll(TABLES);
    return versions;
  }

  private String last() {
    return said.get(said.size() - 1);
  }
}
