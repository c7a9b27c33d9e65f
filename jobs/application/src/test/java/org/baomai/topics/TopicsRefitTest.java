package org.baomai.topics;

import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.baomai.Home;
import org.baomai.lake.store.DirtyDates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A new model is fitted if that is requested, or if the published one predicts badly. */
class TopicsRefitTest {
  private static final int TOPICS = 5;

  @TempDir private Path folder;
  private TopicsLake lake;

  @BeforeEach
  void emptyLake() {
    lake = new TopicsLake(folder.resolve("lake"));
  }

  @Test
  void refitRewritesTablesAndRecordsLineage() {
    lake.segment(PlantedStories.of(60, TOPICS, 3), DirtyDates.ALL);
    lake.topics(TOPICS, false);
    Row fitted = lake.only("topic_models");
    assertThat(fitted.<Double>getAs("held_out_likelihood"))
        .as("too few stories to hold out")
        .isNull();
    List<String> before = lake.topicIds();
    lake.name(before.get(0), "甲字头");
    assertThat(lake.last()).contains("1 topics named.");
    lake.topics(6, true);

    assertThat(lake.table("topic_models").count()).isEqualTo(2);
    Row published = lake.table("topic_models").filter("published").first();
    String second = published.getAs("model_id");
    assertThat(second).isNotEqualTo(fitted.getAs("model_id"));
    for (String table : List.of("topics", "article_topics", "topic_trends")) {
      assertThat(lake.table(table).select("model_id").distinct().collectAsList())
          .as(table)
          .extracting(row -> row.<String>getAs("model_id"))
          .containsExactly(second);
    }
    Map<String, Long> events = new HashMap<>();
    lake.table("topic_lineage")
        .filter("model_id = '" + second + "'")
        .groupBy("event")
        .count()
        .collectAsList()
        .forEach(row -> events.put(row.getAs("event"), row.<Long>getAs("count")));
    assertThat(events.get("continued")).isEqualTo(5);
    assertThat(events.getOrDefault("born", 0L) + events.getOrDefault("split", 0L)).isEqualTo(1);
    assertThat(lake.topicIds()).hasSize(6).containsAll(before);
    assertThat(lake.said()).anyMatch(line -> line.contains("topics of the previous model: 1 "));
    assertThat(lake.table("topics").filter("name = '甲字头'").first().<String>getAs("topic_id"))
        .as("a name stays with its topic")
        .isEqualTo(before.get(0));

    lake.topics(6, true);
    assertThat(lake.table("topic_models").filter("published").first().<String>getAs("model_id"))
        .as("the same stories and settings give the same model")
        .isEqualTo(second);
    assertThat(lake.table("topic_lineage").count()).isEqualTo(11);
  }

  /**
   * A model of stories with one topic each predicts stories that mix all topics badly: ln 100 per
   * token instead of about 3.6.
   */
  @Test
  @EnabledIfSystemProperty(named = Home.LONG, matches = "true")
  void badPredictionOfNewStoriesCausesRefit() {
    PlantedStories planted = PlantedStories.of(500, TOPICS, 3);
    lake.segment(planted, DirtyDates.ALL);
    lake.topics(null, false);
    String first = lake.table("topic_models").filter("published").first().getAs("model_id");
    lake.segment(planted.addStories(500, 1000), TopicsLake.dates(500, 1000));
    lake.topics(null, false);
    assertThat(lake.table("topic_models").filter("published").first().<String>getAs("model_id"))
        .as("stories of the same kind")
        .isEqualTo(first);
    Row fit =
        lake.table("topic_fit")
            .filter("issue_date > DATE'2032-05-14'")
            .agg(sum("stories").as("stories"))
            .first();
    assertThat(fit.<Long>getAs("stories")).isEqualTo(500);

    lake.segment(
        PlantedStories.of(1000, TOPICS, 3).withOtherTopics(1000, 2500),
        TopicsLake.dates(1000, 2500));
    lake.topics(null, false);
    assertThat(lake.said()).anyMatch(line -> line.contains("nats per token"));
    assertThat(lake.table("topic_models").filter("published").first().<String>getAs("model_id"))
        .isNotEqualTo(first);
  }
}
