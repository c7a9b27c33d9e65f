package org.baomai.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.SharedSession;
import org.baomai.counts.Scope;
import org.baomai.lake.table.ArticleTopicsTable;
import org.baomai.lake.table.TopicTrendsTable;
import org.baomai.topics.model.TopicModel;
import org.baomai.trend.Granularity;
import org.junit.jupiter.api.Test;

/** Prevalence of topics and its tests; expected values are derived by hand. */
class TopicPrevalenceTest {
  private static final String MODEL = "m";

  @Test
  void prevalenceIsMeanOverStoriesOfPeriod() {
    LocalDate first = LocalDate.parse("2031-03-04");
    List<Row> rows =
        List.of(
            weight("a", "t-1", first, first, first, 0.5),
            weight("a", "t-2", first, first, first, 0.5),
            weight("b", "t-1", first, first, first, 0.2),
            weight("b", "rest", first, first, first, 0.8),
            // dated to the month: not counted by day and week
            weight(
                "c",
                "t-1",
                first,
                LocalDate.parse("2031-03-01"),
                LocalDate.parse("2031-03-31"),
                0.8),
            weight(
                "c",
                "rest",
                first,
                LocalDate.parse("2031-03-01"),
                LocalDate.parse("2031-03-31"),
                0.2),
            weight("d", "t-1", null, null, null, 1));
    List<Row> trends =
        TopicPrevalence.of(
                TopicScopes.of(
                    PlantedStories.table("article_topics", rows),
                    PlantedStories.table("articles", List.of()),
                    List.of()),
                MODEL,
                List.of("t-1", "t-2"))
            .orderBy(TopicTrendsTable.TOPIC_ID, TopicTrendsTable.GRANULARITY)
            .collectAsList();

    assertThat(trends).hasSize(10);
    Row day = trends.get(0);
    assertThat(day.<String>getAs(TopicTrendsTable.GRANULARITY)).isEqualTo("day");
    assertThat(day.<Long>getAs(TopicTrendsTable.STORIES)).isEqualTo(2);
    assertThat(day.<Double>getAs(TopicTrendsTable.PREVALENCE)).isCloseTo(0.35, within(1e-12));
    Row month = trends.get(1);
    assertThat(month.<String>getAs(TopicTrendsTable.GRANULARITY)).isEqualTo("month");
    assertThat(month.<LocalDate>getAs(TopicTrendsTable.PERIOD))
        .isEqualTo(LocalDate.parse("2031-03-01"));
    assertThat(month.<Long>getAs(TopicTrendsTable.STORIES)).isEqualTo(3);
    assertThat(month.<Double>getAs(TopicTrendsTable.PREVALENCE)).isCloseTo(0.5, within(1e-12));
    // deviations 0, −0.3, 0.3: variance 0.09, standard error √0.03 = 0.1732051
    assertThat(month.<Double>getAs(TopicTrendsTable.LOW)).isCloseTo(0.5 - 0.3394758, within(1e-7));
    assertThat(month.<Double>getAs(TopicTrendsTable.HIGH)).isCloseTo(0.5 + 0.3394758, within(1e-7));
    Row other = trends.get(6);
    assertThat(other.<String>getAs(TopicTrendsTable.TOPIC_ID)).isEqualTo("t-2");
    assertThat(other.<Double>getAs(TopicTrendsTable.PREVALENCE)).isCloseTo(0.5 / 3, within(1e-9));
    assertThat(other.<Double>getAs(TopicTrendsTable.LOW)).as("limited to 0").isZero();
  }

  @Test
  void aScopeHasItsOwnStoriesAndPartialPeriodsAreMarked() {
    LocalDate first = LocalDate.parse("2031-03-04");
    LocalDate last = LocalDate.parse("2031-05-31");
    List<Row> weights =
        List.of(
            weight("a", "t-1", first, first, first, 0.5),
            weight("b", "t-1", first, first, first, 0.1),
            weight("c", "t-1", last, last, last, 0.4));
    Dataset<Row> articles =
        SharedSession.get()
            .sql("SELECT * FROM VALUES ('a', 'A01'), ('b', 'B02'), ('b', 'A01')")
            .toDF("story_id", "page_label");
    List<Row> trends =
        TopicPrevalence.of(
                TopicScopes.of(
                    PlantedStories.table("article_topics", weights),
                    articles,
                    List.of(new Scope("要闻", "page_label = 'A01'"))),
                MODEL,
                List.of("t-1"))
            .filter("granularity IN ('month', 'year')")
            .orderBy(TopicTrendsTable.SCOPE, TopicTrendsTable.GRANULARITY, TopicTrendsTable.PERIOD)
            .collectAsList();

    assertThat(trends)
        .extracting(
            row -> row.getAs(TopicTrendsTable.SCOPE),
            row -> String.valueOf(row.<LocalDate>getAs(TopicTrendsTable.PERIOD)),
            row -> row.<Long>getAs(TopicTrendsTable.STORIES),
            row -> Math.round(1000 * row.<Double>getAs(TopicTrendsTable.PREVALENCE)),
            row -> row.<Boolean>getAs(TopicTrendsTable.PARTIAL))
        .containsExactly(
            // March begins before the first issue; May ends with the last one
            tuple("all", "2031-03-01", 2L, 300L, true),
            tuple("all", "2031-05-01", 1L, 400L, false),
            tuple("all", "2031-01-01", 3L, 333L, true),
            tuple("要闻", "2031-03-01", 2L, 300L, true),
            tuple("要闻", "2031-01-01", 2L, 300L, true));
  }

  @Test
  void severalNewspapersAreScopes() {
    LocalDate day = LocalDate.parse("2031-03-04");
    Row other =
        PlantedStories.table("article_topics", List.of(weight("b", "t-1", day, day, day, 0.1)))
            .withColumn("newspaper", org.apache.spark.sql.functions.lit("海州晚报"))
            .first();
    Dataset<Row> scoped =
        TopicScopes.of(
            PlantedStories.table(
                "article_topics", List.of(weight("a", "t-1", day, day, day, 0.5), other)),
            PlantedStories.table("articles", List.of()),
            List.of());
    assertThat(scoped.select("story_id", "scope").orderBy("story_id", "scope").collectAsList())
        .extracting(row -> row.getString(0) + " " + row.getString(1))
        .containsExactly("a all", "a 雾江日报", "b all", "b 海州晚报");
  }

  @Test
  void testsClosedPeriodsOnlyAndMissingPeriodIsNotZero() {
    List<Row> trends = new ArrayList<>();
    for (int month = 0; month < 40; month++) {
      LocalDate period = LocalDate.parse("2031-01-01").plusMonths(month);
      if (month == 20) {
        continue;
      }
      // a small wave, so that successive values are not autocorrelated beyond the trend
      double wave = 0.02 * (month * 7 % 5 - 2);
      trends.add(trend("t-1", period, month == 39 ? 0 : 0.2 + 0.01 * month + wave));
      trends.add(trend("t-2", period, 0.3 + wave));
    }
    List<TopicTrendTests.Tested> tested =
        TopicTrendTests.of(PlantedStories.table("topic_trends", trends));

    assertThat(tested).extracting(TopicTrendTests.Tested::topicId).containsExactly("t-1", "t-2");
    TopicTrendTests.Tested rising = tested.get(0);
    assertThat(rising.granularity()).isEqualTo(Granularity.MONTH);
    assertThat(rising.rangeStart()).isEqualTo(LocalDate.parse("2031-01-01"));
    assertThat(rising.rangeEnd()).isEqualTo(LocalDate.parse("2034-03-31"));
    assertThat(rising.result().periodsSeen()).isEqualTo(38);
    assertThat(rising.result().periodsMissing()).isEqualTo(1);
    assertThat(rising.result().slopePerYear()).isCloseTo(0.12, within(0.01));
    assertThat(rising.direction()).isEqualTo("rising");
    assertThat(rising.qValue()).isGreaterThanOrEqualTo(rising.result().pValue());
    assertThat(tested.get(1).direction()).isEqualTo("none");
  }

  @Test
  void fewerThanEightClosedPeriodsAreNotTested() {
    List<Row> trends = new ArrayList<>();
    for (int month = 0; month < 8; month++) {
      trends.add(trend("t-1", LocalDate.parse("2031-01-01").plusMonths(month), 0.1 * month));
    }
    assertThat(TopicTrendTests.of(PlantedStories.table("topic_trends", trends))).isEmpty();
    trends.add(trend("t-1", LocalDate.parse("2031-09-01"), 0.5));
    assertThat(TopicTrendTests.of(PlantedStories.table("topic_trends", trends))).hasSize(1);
  }

  private static Row weight(
      String story, String topic, LocalDate date, LocalDate first, LocalDate last, double weight) {
    return ArticleTopicsTable.DEFINITION
        .newRow()
        .set(ArticleTopicsTable.MODEL_ID, MODEL)
        .set(ArticleTopicsTable.STORY_ID, story)
        .set(ArticleTopicsTable.TOPIC_ID, topic)
        .set(ArticleTopicsTable.NEWSPAPER, "雾江日报")
        .set(ArticleTopicsTable.ISSUE_DATE, date)
        .set(ArticleTopicsTable.ISSUE_DATE_EARLIEST, first)
        .set(ArticleTopicsTable.ISSUE_DATE_LATEST, last)
        .set(ArticleTopicsTable.WEIGHT, weight)
        .build();
  }

  private static Row trend(String topic, LocalDate period, double prevalence) {
    return TopicTrendsTable.DEFINITION
        .newRow()
        .set(TopicTrendsTable.MODEL_ID, MODEL)
        .set(TopicTrendsTable.TOPIC_ID, topic)
        .set(TopicTrendsTable.SCOPE, "all")
        .set(TopicTrendsTable.GRANULARITY, "month")
        .set(TopicTrendsTable.PERIOD, period)
        .set(TopicTrendsTable.PREVALENCE, prevalence)
        .set(TopicTrendsTable.LOW, null)
        .set(TopicTrendsTable.HIGH, null)
        .set(TopicTrendsTable.STORIES, 30L)
        .set(TopicTrendsTable.PARTIAL, false)
        .build();
  }

  @Test
  void weightsOfStorySumToOneWithRest() {
    long one = TopicModel.UNITS;
    Dataset<Row> weighed =
        PlantedStories.table("article_topics", List.of(weight("a", "", null, null, null, 0)))
            .withColumn(
                TopicModel.WEIGHTS,
                org.apache.spark.sql.functions.lit(
                    new long[] {one / 100, one / 100 - 1, one * 97 / 100, 0}));
    List<Row> rows =
        TopicWeights.rows(weighed, MODEL, List.of("t-0", "t-1", "t-2", "t-3"))
            .orderBy(ArticleTopicsTable.TOPIC_ID)
            .collectAsList();
    assertThat(rows)
        .extracting(
            row -> row.<String>getAs(ArticleTopicsTable.TOPIC_ID),
            row -> row.<Double>getAs(ArticleTopicsTable.WEIGHT))
        .containsExactly(tuple("rest", 0.02), tuple("t-0", 0.01), tuple("t-2", 0.97));
  }
}
