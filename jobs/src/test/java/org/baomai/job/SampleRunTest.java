package org.baomai.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.baomai.Home;
import org.baomai.lake.LakeTables;
import org.baomai.lake.TableDefinition;
import org.baomai.word.Fold;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole run over the sample newspaper, and what a reader then finds. */
class SampleRunTest {
  private static final Set<String> MAY_BE_EMPTY = Set.of("quarantine", "lexicon");

  @TempDir private static Path folder;
  private static Path lake;

  @BeforeAll
  static void run() {
    lake = folder.resolve("lake");
    Shell shell = Shell.baomai("run", "--corpus", Home.sample(), "--lake", lake);
    assertThat(shell.code()).as(shell.err()).isZero();
  }

  @Test
  void everyTableHasRows() {
    LakeContent content = LakeContent.of(lake);
    for (TableDefinition table : LakeTables.published()) {
      if (!MAY_BE_EMPTY.contains(table.name())) {
        assertThat(content.rows(table.name())).as(table.name()).isPositive();
      }
    }
  }

  @Test
  void storylinesAreToldAsTheyWereWritten() {
    assertThat(direction("百巷千灯")).contains("rising");
    assertThat(direction("渡口")).contains("falling");
    assertThat(
            sql(
                "SELECT log_ratio > 1 AND q_value < 0.05 AS key FROM keyness WHERE term = '轮渡' AND"
                    + " target = 'all:2023' AND layer = 'word'"))
        .isEqualTo("key\r\ntrue\r\n");
    assertThat(
            sql(
                "SELECT count(*) FROM term_bursts WHERE term = '云棠大桥' AND granularity = 'month' AND"
                    + " level = 1 AND start_date = DATE'2024-01-01' AND end_date = DATE'2024-01-31'"))
        .isEqualTo("count(1)\r\n1\r\n");
  }

  @Test
  void storiesThatGoOnInsideAreOne() {
    assertThat(
            sql(
                "SELECT a.source_path AS front, a.headline, c.source_path AS inside FROM articles c"
                    + " JOIN articles a ON c.continued_from = a.article_id AND c.story_id ="
                    + " a.story_id ORDER BY front"))
        .isEqualTo(
            "front,headline,inside\r\n"
                + "2023/2023-05-14-01.txt,棠江两岸：人上堤 沙上船,2023/2023-05-14-03.txt\r\n"
                + "2024/2024-01-14-01.txt,棠江两岸，八分钟的船变成三分钟的桥,2024/2024-01-14-02.txt\r\n");
  }

  private static String direction(String term) {
    return sql(
        "SELECT direction FROM term_trends WHERE scope = 'all' AND granularity = 'month' AND term ="
            + " '"
            + term
            + "'");
  }

  @Test
  void everyTermLeadsBackToItsField() {
    LakeContent content = LakeContent.of(lake);
    int checked = 0;
    for (List<Object> row : content.tables().get("article_terms").values()) {
      List<Object> article = content.tables().get("articles").get(row.get(0) + "|");
      for (Object offset : (List<?>) row.get(7)) {
        java.util.Map<?, ?> place = (java.util.Map<?, ?>) offset;
        int column = LakeTables.named("articles").columnNames().indexOf(place.get("field"));
        String field = (String) article.get(column);
        int start = (Integer) place.get("start");
        int end = (Integer) place.get("end");
        int from = field.offsetByCodePoints(0, start);
        String there = field.substring(from, field.offsetByCodePoints(from, end - start));
        assertThat(Fold.fold(there)).isEqualTo(row.get(2));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(15_000);
  }

  @Test
  void topicWeightsOfAStoryAddUpToOne() {
    assertThat(
            sql(
                "SELECT count(*) AS n FROM (SELECT story_id FROM article_topics GROUP BY story_id"
                    + " HAVING abs(sum(weight) - 1) > 1e-9)"))
        .isEqualTo("n\r\n0\r\n");
  }

  @Test
  void aSeriesCountsEveryDatedStoryAndHasZerosWhereThereWereIssues() {
    assertThat(
            sql(
                "SELECT sum(df) AS df, count(*) AS months, min(df) AS least FROM term_series WHERE"
                    + " scope = 'all' AND granularity = 'month' AND term = '防汛'"))
        .matches("df,months,least\r\n\\d+,24,0\r\n");
  }

  @Test
  void aConcordanceLeadsToThePage() {
    Shell lines = Shell.baomai("concordance", "--lake", lake, "--limit", 5, "草龙");
    assertThat(lines.code()).isZero();
    assertThat(lines.out().lines()).hasSize(5).allMatch(line -> line.contains("【草龙】"));
    String place = lines.out().lines().findFirst().orElseThrow().replaceAll("^.*  ", "");
    String[] parts = place.split("[:-](?=\\d+(-\\d+)?$)", -1);
    String[] offsets = place.substring(place.lastIndexOf(':') + 1).split("-", -1);
    assertThat(parts[0]).endsWith(".txt");
    int start = Integer.parseInt(offsets[0]);
    assertThat(
            sql(
                "SELECT substring(text, "
                    + (start + 1)
                    + ", 2) AS t FROM pages WHERE source_path = '"
                    + parts[0]
                    + "'"))
        .isEqualTo("t\r\n草龙\r\n");
    assertThat(Shell.baomai("concordance", "--lake", lake, "没有这个词").err())
        .contains("stands nowhere");
  }

  @Test
  void statusTellsDatesAndTables() {
    Shell status = Shell.baomai("status", "--lake", lake);
    assertThat(status.code()).isZero();
    assertThat(status.out()).contains("棠州日报").contains("term_trends").contains("published");
  }

  @Test
  void aTableIsExportedForPeopleWithoutSpark() throws Exception {
    Path csv = folder.resolve("counts.csv");
    Shell export = Shell.baomai("export", "--lake", lake, "date_totals", "--to", csv);
    assertThat(export.code()).as(export.err()).isZero();
    assertThat(java.nio.file.Files.readString(csv)).startsWith("\uFEFFnewspaper,issue_date");
    assertThat(Shell.baomai("export", "--lake", lake, "date_totals", "--to", csv).code())
        .isEqualTo(ExitCode.WRONG_USAGE);
    Path parquet = folder.resolve("counts.parquet");
    assertThat(Shell.baomai("export", "--lake", lake, "date_totals", "--to", parquet).code())
        .isZero();
    assertThat(org.baomai.SharedSession.get().read().parquet(parquet.toString()).count())
        .isEqualTo(LakeContent.of(lake).rows("date_totals"));
  }

  @Test
  void aReadingCommandCanBeNarrowed() {
    Shell all =
        Shell.baomai("sql", "--lake", lake, "--format", "csv", "SELECT count(*) FROM articles");
    Shell narrowed =
        Shell.baomai(
            "sql",
            "--lake",
            lake,
            "--format",
            "csv",
            "--since",
            "2024-01-01",
            "--until",
            "2024-01-31",
            "--kind",
            "article,continuation",
            "SELECT count(*) FROM articles");
    assertThat(Integer.parseInt(narrowed.out().lines().toList().get(1)))
        .isBetween(10, Integer.parseInt(all.out().lines().toList().get(1)) / 2);
  }

  private static String sql(String query) {
    Shell shell = Shell.baomai("sql", "--lake", lake, "--format", "csv", query);
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell.out();
  }
}
