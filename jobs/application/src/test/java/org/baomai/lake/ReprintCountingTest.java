package org.baomai.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.baomai.counts.DateCounts;
import org.baomai.topics.PlantedStories;
import org.junit.jupiter.api.Test;

/** Counts of a text that goes on inside, and is printed again the day after; by hand. */
class ReprintCountingTest {
  private static final LocalDate FIRST = LocalDate.parse("2031-05-06");
  private static final LocalDate SECOND = LocalDate.parse("2031-05-07");

  private static final List<Row> ARTICLES =
      List.of(
          PlantedStories.article("a", "a", FIRST, "article", 0),
          PlantedStories.article("b", "a", FIRST, "continuation", 3),
          PlantedStories.article("c", "c", FIRST, "article", 1),
          PlantedStories.reprint("d", SECOND, "a"),
          PlantedStories.article("e", "e", SECOND, "article", 1),
          PlantedStories.article("f", "f", SECOND, "advertisement", 2));

  private static final List<Row> TERMS =
      List.of(
          term("a", "堤坝", FIRST, 1),
          term("b", "堤坝", FIRST, 2),
          term("c", "堤坝", FIRST, 1),
          term("d", "堤坝", SECOND, 3),
          term("d", "水位", SECOND, 1),
          term("e", "水位", SECOND, 2),
          term("f", "堤坝", SECOND, 9));

  @Test
  void countsHoldBothAndAddUp() {
    assertThat(
            counts()
                .orderBy("issue_date", "term")
                .selectExpr(
                    "concat_ws(' ', day(issue_date), term, tf, tf_of_reprints, df,"
                        + " df_with_reprints, tf_squared, tf_squared_of_reprints)")
                .collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("6 堤坝 4 0 2 2 10 0", "7 堤坝 3 3 0 1 9 9", "7 水位 3 1 1 2 5 1");
    assertThat(
            totals()
                .orderBy("issue_date")
                .selectExpr(
                    "concat_ws(' ', day(issue_date), pages, stories, stories_with_reprints, words,"
                        + " words_of_reprints)")
                .collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("6 2 2 2 4 0", "7 1 1 2 6 4");
  }

  @Test
  void aSeriesCountsEachTextOnceOrEveryPrinting() {
    assertThat(series(ReprintCounting.FIRST))
        .containsExactly("6 4 2 2 4 1000000", "7 0 0 1 2 0", "6 0 0 2 4 0", "7 2 1 1 2 1000000");
    assertThat(series(ReprintCounting.EVERY))
        .containsExactly(
            "6 4 2 2 4 1000000", "7 3 1 2 6 500000", "6 0 0 2 4 0", "7 3 2 2 6 500000");
  }

  @Test
  void theLabelsAreThoseOfTheCommandLine() {
    assertThat(ReprintCounting.of("with")).isEqualTo(ReprintCounting.EVERY);
    assertThat(ReprintCounting.of("without")).isEqualTo(ReprintCounting.FIRST);
    assertThatThrownBy(() -> ReprintCounting.of("some")).hasMessageContaining("without, with");
  }

  private static List<String> series(ReprintCounting printings) {
    return TermSeriesView.of(counts(), totals(), printings)
        .filter("scope = 'all' AND granularity = 'day'")
        .orderBy("term", "period")
        .selectExpr(
            "concat_ws(' ', day(period), tf, df, stories, words, CAST(rate AS BIGINT)) AS line")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static Dataset<Row> counts() {
    return DateCounts.ofTerms(
        DateCounts.counted(PlantedStories.table("articles", ARTICLES)),
        PlantedStories.table("article_terms", TERMS));
  }

  private static Dataset<Row> totals() {
    return DateCounts.totals(
        PlantedStories.table("pages", List.of(page(FIRST), page(FIRST), page(SECOND))),
        DateCounts.counted(PlantedStories.table("articles", ARTICLES)),
        PlantedStories.table("article_terms", TERMS));
  }

  private static Row term(String article, String term, LocalDate date, int count) {
    return PlantedStories.term(article, "word", term, date, "n", count);
  }

  private static Row page(LocalDate date) {
    return PlantedStories.row(
        "pages",
        Map.of(
            "newspaper", "雾江日报",
            "issue_date", date,
            "issue_date_earliest", date,
            "issue_date_latest", date));
  }
}
