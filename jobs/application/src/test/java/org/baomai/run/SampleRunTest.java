package org.baomai.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baomai.EmptyLake;
import org.baomai.Home;
import org.baomai.SampleLake;
import org.baomai.SharedSession;
import org.baomai.Shell;
import org.baomai.base.Fold;
import org.baomai.cli.option.ExitCode;
import org.baomai.lake.KernelReader;
import org.baomai.lake.store.Lake;
import org.baomai.lake.table.LakeTables;
import org.baomai.lake.table.TableDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A run of all jobs over the sample newspaper: what its tables contain. */
class SampleRunTest {
  private static final Set<String> MAY_BE_EMPTY = Set.of("quarantine", "lexicon", "standing_heads");

  @TempDir private static Path folder;

  @Test
  void everyTableHasRows() {
    for (TableDefinition table : LakeTables.published()) {
      if (!MAY_BE_EMPTY.contains(table.name())) {
        assertThat(SampleLake.content().rows(table.name())).as(table.name()).isPositive();
      }
    }
  }

  @Test
  void readersWithoutSparkSeeTheSameRows() throws Exception {
    Lake spark = Lake.open(SharedSession.get(), SampleLake.path().toString());
    KernelReader kernel = new KernelReader();
    for (TableDefinition table : LakeTables.all()) {
      assertThat(kernel.count(SampleLake.path().resolve(table.name()).toString()))
          .as(table.name())
          .isEqualTo(spark.current(table.name()).count());
    }
  }

  @Test
  void findsThePlantedTrendsAndBursts() {
    assertThat(
            SampleLake.sql(
                "SELECT slope > 0.05 AND slope_low >= 0 AND p_value < 0.05 AS rises FROM term_trends"
                    + " WHERE scope = 'all' AND granularity = 'month' AND term = '百巷千灯'"))
        .as("beside the learned words, 28 stories are too few for q < 0.05")
        .isEqualTo("rises\r\ntrue\r\n");
    assertThat(direction("渡口")).contains("falling");
    assertThat(
            SampleLake.sql(
                "SELECT log_ratio > 1 AND q_value < 0.05 AS key FROM keyness WHERE term = '轮渡' AND"
                    + " target = 'all:2023' AND layer = 'word'"))
        .isEqualTo("key\r\ntrue\r\n");
    assertThat(
            SampleLake.sql(
                "SELECT count(*) FROM term_bursts WHERE term = '云棠大桥' AND granularity = 'month' AND"
                    + " level = 1 AND start_date = DATE'2024-01-01' AND end_date = DATE'2024-01-31'"))
        .isEqualTo("count(1)\r\n1\r\n");
  }

  private static String direction(String term) {
    return SampleLake.sql(
        "SELECT direction FROM term_trends WHERE scope = 'all' AND granularity = 'month' AND term ="
            + " '"
            + term
            + "'");
  }

  @Test
  void joinsStoriesThatContinueOnInnerPages() {
    assertThat(
            SampleLake.sql(
                "SELECT a.source_path AS front, a.headline, c.source_path AS inside FROM articles c"
                    + " JOIN articles a ON c.continued_from = a.article_id AND c.story_id ="
                    + " a.story_id ORDER BY front"))
        .isEqualTo(
            "front,headline,inside\r\n"
                + "2023/2023-05-14-01.txt,棠江两岸：人上堤 沙上船,2023/2023-05-14-03.txt\r\n"
                + "2024/2024-01-14-01.txt,棠江两岸，八分钟的船变成三分钟的桥,2024/2024-01-14-02.txt\r\n");
  }

  @Test
  void countsReprintsOnlyOnRequest() throws IOException {
    String count = "SELECT sum(df) AS df FROM term_series WHERE granularity = 'year' AND term = ";
    assertThat(SampleLake.sql(count + "'避暑' AND scope = 'all'")).isEqualTo("df\r\n1\r\n");
    assertThat(SampleLake.sql(count + "'避暑' AND scope = 'all'", "--reprints", "with"))
        .isEqualTo("df\r\n2\r\n");
    String stories =
        "SELECT (SELECT count(DISTINCT story_id) FROM articles WHERE body LIKE '%避暑%') AS a,"
            + " (SELECT count(DISTINCT article_id) FROM article_terms WHERE term = '避暑') AS t";
    assertThat(SampleLake.sql(stories)).isEqualTo("a,t\r\n2,2\r\n");
    assertThat(SampleLake.sql(stories, "--reprints", "without")).isEqualTo("a,t\r\n1,1\r\n");
    assertThat(
            Shell.baomai("sql", "--lake", SampleLake.path(), "--reprints", "some", "SELECT 1")
                .err())
        .contains("--reprints")
        .contains("without, with");

    Shell stored = Shell.baomai("trends", "--lake", SampleLake.path(), "--term", "百巷千灯");
    assertThat(stored.out()).contains("change_p_value").contains("direction");
    Shell asked =
        Shell.baomai("trends", "--lake", SampleLake.path(), "--term", "避暑", "--reprints", "with");
    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(asked.out()).contains("change_p_value").doesNotContain("direction");
    assertThat(asked.err()).contains("--reprints");
  }

  @Test
  void testsAUserDefinedScopeSeparately() throws IOException {
    Path other = folder.resolve("scopes");
    EmptyLake.copy(SampleLake.path(), other);
    String inScope = "length(body) >= 200";
    Shell trends = Shell.baomai("trends", "--lake", other, "--scope", "长文", "--where", inScope);
    assertThat(trends.code()).as(trends.err()).isZero();
    String tested =
        "SELECT count(*) > 20 AS many FROM term_trends WHERE scope = '长文' AND granularity = 'month'";
    assertThat(SampleLake.sql(other, tested)).isEqualTo("many\r\ntrue\r\n");
    // No story holds a term of the scope more often than the whole archive does.
    assertThat(
            SampleLake.sql(
                other,
                "SELECT count(*) AS wrong FROM term_trends s JOIN term_trends a USING (layer, term,"
                    + " granularity) WHERE s.scope = '长文' AND a.scope = 'all' AND s.df > a.df"))
        .isEqualTo("wrong\r\n0\r\n");
    Shell shown =
        Shell.baomai(
            "trends", "--lake", other, "--term", "百巷千灯", "--scope", "长文", "--where", inScope);
    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.out()).contains("长文");
    assertThat(Shell.baomai("trends", "--lake", other, "--scope", "长文").err()).contains("--where");
    Shell wrong = Shell.baomai("trends", "--lake", other, "--scope", "x", "--where", "nothing = 1");
    assertThat(wrong.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(wrong.err()).contains("nothing");
  }

  @Test
  @EnabledIfSystemProperty(named = Home.LONG, matches = "true")
  void recomputesTestsWithReprints() throws IOException {
    Path other = folder.resolve("with reprints");
    EmptyLake.copy(SampleLake.path(), other);
    Shell trends = Shell.baomai("trends", "--lake", other, "--reprints", "with");
    assertThat(trends.code()).as(trends.err()).isZero();
    Shell topics = Shell.baomai("topics", "--lake", other, "--reprints", "with");
    assertThat(topics.code()).as(topics.err()).isZero();
    String year =
        "SELECT DISTINCT reprints, (SELECT sum(stories) FROM topic_trends WHERE granularity ="
            + " 'year' AND topic_id = (SELECT min(topic_id) FROM topics)) AS stories FROM %s";
    long once = Long.parseLong(SampleLake.sql(year.formatted("term_trends")).replaceAll("\\D", ""));
    assertThat(SampleLake.sql(other, year.formatted("term_trends")))
        .isEqualTo("reprints,stories\r\nwith," + (once + 1) + "\r\n");
    assertThat(SampleLake.sql(other, year.formatted("topic_tests")))
        .isEqualTo("reprints,stories\r\nwith," + (once + 1) + "\r\n");
  }

  @Test
  void offsetsOfTermsPointToTheirText() {
    List<String> columns = LakeTables.named("article_terms").columnNames();
    int id = columns.indexOf("article_id");
    int term = columns.indexOf("term");
    int offsets = columns.indexOf("offsets");
    int checked = 0;
    for (List<Object> row : SampleLake.content().tables().get("article_terms").values()) {
      List<Object> article = SampleLake.content().tables().get("articles").get(row.get(id) + "|");
      for (Object offset : (List<?>) row.get(offsets)) {
        Map<?, ?> place = (Map<?, ?>) offset;
        int column = LakeTables.named("articles").columnNames().indexOf(place.get("field"));
        String field = (String) article.get(column);
        int start = (Integer) place.get("start");
        int end = (Integer) place.get("end");
        int from = field.offsetByCodePoints(0, start);
        String there = field.substring(from, field.offsetByCodePoints(from, end - start));
        assertThat(Fold.fold(there)).isEqualTo(row.get(term));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(15_000);
  }

  @Test
  void topicWeightsOfAStorySumToOne() {
    assertThat(
            SampleLake.sql(
                "SELECT count(*) AS n FROM (SELECT story_id FROM article_topics GROUP BY story_id"
                    + " HAVING abs(sum(weight) - 1) > 1e-9)"))
        .isEqualTo("n\r\n0\r\n");
  }

  @Test
  void seriesHasZerosForMonthsWithoutTheTerm() {
    assertThat(
            SampleLake.sql(
                "SELECT sum(df) AS df, count(*) AS months, min(df) AS least FROM term_series WHERE"
                    + " scope = 'all' AND granularity = 'month' AND term = '防汛'"))
        .matches("df,months,least\r\n\\d+,24,0\r\n");
  }
}
